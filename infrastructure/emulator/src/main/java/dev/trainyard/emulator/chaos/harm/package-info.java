/** What can befall a call, as values. */
@NullMarked
package dev.trainyard.emulator.chaos.harm;

import org.jspecify.annotations.NullMarked;
