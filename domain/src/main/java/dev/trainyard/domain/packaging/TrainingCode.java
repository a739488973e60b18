package dev.trainyard.domain.packaging;

import java.nio.file.Path;

/**
 * Code on this machine that shall train.
 *
 * @param folder what gcloud calls the local package path
 */
public record TrainingCode(Path folder, EntryPoint entryPoint, Dependencies dependencies) {}
