/** Trainyard under fire: a whole stack of real processes, trouble on demand, and a verdict. */
@NullMarked
package dev.trainyard.chaos;

import org.jspecify.annotations.NullMarked;
