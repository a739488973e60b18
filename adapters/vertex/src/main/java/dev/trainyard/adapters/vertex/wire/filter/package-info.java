/** Reads a caller's list filter into one of the domain's, and applies it to messages. */
@NullMarked
package dev.trainyard.adapters.vertex.wire.filter;

import org.jspecify.annotations.NullMarked;
