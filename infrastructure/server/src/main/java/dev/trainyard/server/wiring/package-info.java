/** Puts adapters and use cases together. */
@NullMarked
package dev.trainyard.server.wiring;

import org.jspecify.annotations.NullMarked;
