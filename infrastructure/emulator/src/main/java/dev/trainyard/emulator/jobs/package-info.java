/**
 * The jobs that the emulator knows: in memory for reading, in a journal for after a crash. States
 * change only here.
 */
@NullMarked
package dev.trainyard.emulator.jobs;

import org.jspecify.annotations.NullMarked;
