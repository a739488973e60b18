/**
 * What a caller asks to have trained: Vertex's {@code CustomJob}, field by field, under Vertex's
 * own names.
 *
 * <p>These records carry what was sent, right or wrong, so that {@code rules} can name every
 * violation at once. As in proto3, an absent string is {@code ""}, an absent number is 0 and an
 * absent message is {@code null}.
 */
@NullMarked
package dev.trainyard.domain.spec;

import org.jspecify.annotations.NullMarked;
