/** The front as a handler of a Vert.x HTTP server. */
@NullMarked
package dev.trainyard.adapters.vertex.front.door;

import org.jspecify.annotations.NullMarked;
