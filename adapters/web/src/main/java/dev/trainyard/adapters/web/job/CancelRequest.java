package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Wish;
import dev.trainyard.adapters.web.error.Complaints;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish for an end; may be left out altogether. */
@Schema(name = "CancelRequest")
record CancelRequest(
    @Schema(description = "For the history, at most 1000 characters", examples = "wrong dataset")
        String reason) {
  static CancelRequest read(InputStream body, Complaints complaints) throws IOException {
    return new CancelRequest(Wish.read(body, complaints, "reason").reason());
  }
}
