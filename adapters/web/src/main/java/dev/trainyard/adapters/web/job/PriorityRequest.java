package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Wish;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.domain.job.Submission;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish for another turn. */
@Schema(name = "PriorityRequest")
record PriorityRequest(
    @Schema(description = "Higher starts first, -1000 to 1000", required = true, examples = "5")
        int priority,
    @Schema(description = "For the history, at most 1000 characters", examples = "a deadline")
        String reason) {
  static PriorityRequest read(InputStream body, Complaints complaints) throws IOException {
    Wish wish = Wish.read(body, complaints, "priority", "reason");
    int wished = wish.number("priority");
    int priority = complaints.check("priority", 0, () -> Submission.requirePriority(wished));
    return new PriorityRequest(priority, wish.reason());
  }
}
