package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.web.Wish;
import dev.trainyard.adapters.web.error.Complaints;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish for another try; may be left out altogether. */
@Schema(name = "RetryRequest")
record RetryRequest(
    @Schema(description = "Also a job that has succeeded", defaultValue = "false") boolean again,
    @Schema(description = "For the history, at most 1000 characters", examples = "a bad node")
        String reason) {
  static RetryRequest read(InputStream body, Complaints complaints) throws IOException {
    Wish wish = Wish.read(body, complaints, "reason", "again");
    return new RetryRequest(wish.flag("again"), wish.reason());
  }
}
