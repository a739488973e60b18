package dev.trainyard.adapters.web.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many jobs of a batch are tried once more. */
@Schema(name = "BatchRetry")
record BatchRetryResponse(
    String batch,
    @Schema(description = "New jobs") long retried,
    @Schema(description = "Failed, and were retried before") long already,
    @Schema(description = "Failed, and would not be accepted today") long refused) {}
