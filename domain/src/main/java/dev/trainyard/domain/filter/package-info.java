/**
 * What a list is asked for, as a tree: doors read it from their callers' words, stores turn it into
 * queries.
 */
@NullMarked
package dev.trainyard.domain.filter;

import org.jspecify.annotations.NullMarked;
