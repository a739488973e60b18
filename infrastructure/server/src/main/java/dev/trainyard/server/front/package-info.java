/** Lets callers of Vertex's API in, on the port of everything else. */
@NullMarked
package dev.trainyard.server.front;

import org.jspecify.annotations.NullMarked;
