/** What is set and turned over HTTP while the emulator runs: time, fates, quotas. */
@NullMarked
package dev.trainyard.emulator.levers;

import org.jspecify.annotations.NullMarked;
