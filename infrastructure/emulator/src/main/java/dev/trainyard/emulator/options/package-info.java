/** The emulator's command line, a group of options to a class. */
@NullMarked
package dev.trainyard.emulator.options;

import org.jspecify.annotations.NullMarked;
