package dev.trainyard.adapters.web.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of batches. */
@Schema(name = "BatchesPage")
record BatchesResponse(
    List<BatchResponse> batches,
    @Schema(description = "Absent on the last page") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String nextPageToken) {}
