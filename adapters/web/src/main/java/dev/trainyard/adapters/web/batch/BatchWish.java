package dev.trainyard.adapters.web.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is to be done to a batch; may be left out altogether. */
@Schema(name = "BatchWish")
record BatchWish(
    @Schema(description = "For the history, at most 1000 characters", examples = "wrong dataset")
        String reason) {}
