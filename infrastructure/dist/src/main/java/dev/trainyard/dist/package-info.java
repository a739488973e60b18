/**
 * Makes what can be installed elsewhere from what the other modules have built. Nothing depends on
 * it.
 */
@NullMarked
package dev.trainyard.dist;

import org.jspecify.annotations.NullMarked;
