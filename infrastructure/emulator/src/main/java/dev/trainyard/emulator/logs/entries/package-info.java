/** Cloud Logging's list of entries, as far as gcloud asks for the logs of a job. */
@NullMarked
package dev.trainyard.emulator.logs.entries;

import org.jspecify.annotations.NullMarked;
