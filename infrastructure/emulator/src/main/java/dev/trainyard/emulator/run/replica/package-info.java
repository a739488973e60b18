/** One replica as a real process on this machine, that cannot outlive the emulator, and its log. */
@NullMarked
package dev.trainyard.emulator.run.replica;

import org.jspecify.annotations.NullMarked;
