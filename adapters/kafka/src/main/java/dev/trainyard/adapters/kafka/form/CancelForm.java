package dev.trainyard.adapters.kafka.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trainyard.application.port.in.CancelJobUseCase.Command;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"project", "jobId", "reason"}}; without a project, the parent's is meant. */
final class CancelForm {
  private static final Set<String> KNOWN = Set.of("project", "jobId", "reason");
  private static final int MAX_REASON = 1024;
  private static final JobId STAND_IN = new JobId(1);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CancelForm() {}

  static Form read(Asking asking) {
    Faults faults = asking.faults();
    byte[] content = asking.envelope().content();
    JsonNode wish = content == null ? null : parse(content, faults);
    if (wish == null) {
      return new Form.Unreadable(faults.found());
    }
    wish.fieldNames()
        .forEachRemaining(name -> {
          if (!KNOWN.contains(name)) {
            faults.add(name, "is not a field of a cancel command");
          }
        });
    JobId id = faults.orElse(STAND_IN, "jobId", wish.path("jobId").asText(), JobId::parse);
    String project =
        wish.hasNonNull("project") ? wish.path("project").asText() : asking.place().project();
    Cause cause =
        new Cause(asking.actor(), Channel.KAFKA, Cause.Reason.CANCEL_ASKED, detail(wish, asking));
    return faults.isEmpty()
        ? new Form.Cancel(new Command(Scope.project(project), Kind.JOB, id, cause))
        : new Form.Unreadable(faults.found());
  }

  private static String detail(JsonNode wish, Asking asking) {
    String reason = wish.path("reason").asText("");
    return reason.isEmpty()
        ? asking.origin().toString()
        : asking.faults().orElse("", "reason", reason, text -> Words.line(text, MAX_REASON));
  }

  private static @Nullable JsonNode parse(byte[] content, Faults faults) {
    try {
      JsonNode node = JSON.readTree(content);
      if (node.isObject()) {
        return node;
      }
      faults.add("value", "is a JSON object with project, jobId and reason");
    } catch (JsonProcessingException e) {
      faults.add("value", "is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }
}
