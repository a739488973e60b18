package dev.trainyard.adapters.web.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many jobs of a batch were asked to end. */
@Schema(name = "BatchCancel")
record BatchCancelResponse(
    String batch,
    @Schema(description = "Had not started, and have ended") long cancelled,
    @Schema(description = "Are on Vertex, and are pursued until they have ended")
        long cancelling) {}
