/** JSON over HTTP for what is the emulator's own, under {@code /emulator/v1}. */
@NullMarked
package dev.trainyard.emulator.admin;

import org.jspecify.annotations.NullMarked;
