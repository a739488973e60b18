/** Faults as JSON: in a file, and over HTTP. */
@NullMarked
package dev.trainyard.emulator.chaos.form;

import org.jspecify.annotations.NullMarked;
