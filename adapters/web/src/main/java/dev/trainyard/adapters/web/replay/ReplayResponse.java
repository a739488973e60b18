package dev.trainyard.adapters.web.replay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was told once more. */
@Schema(name = "Replay")
record ReplayResponse(
    @Schema(description = "The replay's id, which each of its events carries") String replay,
    @Schema(description = "How many were told") long events,
    @Schema(description = "Where", examples = "trainyard.job-events.replay") String topic) {}
