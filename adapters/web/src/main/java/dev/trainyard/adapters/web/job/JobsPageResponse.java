package dev.trainyard.adapters.web.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of jobs. */
@Schema(name = "JobsPage")
record JobsPageResponse(
    List<JobResponse> jobs,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Absent on the last page")
        String nextPageToken) {}
