/** Reads a caller's list filter into one of the domain's. */
@NullMarked
package dev.trainyard.adapters.vertex.wire.filter;

import org.jspecify.annotations.NullMarked;
