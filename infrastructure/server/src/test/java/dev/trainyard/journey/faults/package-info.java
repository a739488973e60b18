/** Whole stacks of real processes under fire, one fault at a time, and all of them together. */
@NullMarked
package dev.trainyard.journey.faults;

import org.jspecify.annotations.NullMarked;
