/** The emulator's command line: the command, and a group of its options to a class. */
@NullMarked
package dev.trainyard.emulator.options;

import org.jspecify.annotations.NullMarked;
