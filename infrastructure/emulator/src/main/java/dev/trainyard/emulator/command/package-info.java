/** The emulator as a program. */
@NullMarked
package dev.trainyard.emulator.command;

import org.jspecify.annotations.NullMarked;
