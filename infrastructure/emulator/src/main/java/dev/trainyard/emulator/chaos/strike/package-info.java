/** What each harm does to a call that it befalls. */
@NullMarked
package dev.trainyard.emulator.chaos.strike;

import org.jspecify.annotations.NullMarked;
