/** Sends lines to whoever asked, no faster than they are taken. */
@NullMarked
package dev.trainyard.emulator.logs.send;

import org.jspecify.annotations.NullMarked;
