/** The emulator's one clock: a real one, or one that is turned by hand. */
@NullMarked
package dev.trainyard.emulator.time;

import org.jspecify.annotations.NullMarked;
