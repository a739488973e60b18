/**
 * Who takes part in a job and what each is told: addresses, cluster description, variables,
 * folders.
 */
@NullMarked
package dev.trainyard.emulator.run.crew;

import org.jspecify.annotations.NullMarked;
