/** Reads log files from any place on, line by line, one or several by time. */
@NullMarked
package dev.trainyard.emulator.logs.read;

import org.jspecify.annotations.NullMarked;
