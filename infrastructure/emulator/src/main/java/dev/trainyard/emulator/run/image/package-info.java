/**
 * Images that were pushed to the emulator: which of them a job means, and their code as plain files
 * where no engine runs them.
 */
@NullMarked
package dev.trainyard.emulator.run.image;

import org.jspecify.annotations.NullMarked;
