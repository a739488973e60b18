/**
 * Faults on demand. A {@link dev.trainyard.emulator.chaos.Fault} says which calls, how often and
 * what; {@link dev.trainyard.emulator.chaos.Faults} are those in force, and stand around each of
 * Vertex's methods.
 */
@NullMarked
package dev.trainyard.emulator.chaos;

import org.jspecify.annotations.NullMarked;
