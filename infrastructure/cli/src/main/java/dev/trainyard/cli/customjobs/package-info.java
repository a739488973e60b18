/**
 * {@code custom-jobs}: gcloud ai custom-jobs, against Trainyard, its emulator or Vertex AI. Speaks
 * Vertex's own REST form and nothing else.
 */
@NullMarked
package dev.trainyard.cli.customjobs;

import org.jspecify.annotations.NullMarked;
