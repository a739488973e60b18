/**
 * What a list filter says, as a tree. {@code ListFilter} reads and applies it; a store may turn it
 * into a query.
 */
@NullMarked
package dev.trainyard.adapters.vertex.wire.filter;

import org.jspecify.annotations.NullMarked;
