package dev.trainyard.adapters.web.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trainyard.adapters.vertex.wire.CustomJobJson;
import dev.trainyard.adapters.web.job.JobResponse.Clock;
import dev.trainyard.adapters.web.job.JobResponse.Identity;
import dev.trainyard.adapters.web.job.JobResponse.Origin;
import dev.trainyard.adapters.web.job.JobResponse.Progress;
import dev.trainyard.adapters.web.job.JobResponse.Request;
import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.Attempt;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.Times;
import dev.trainyard.domain.spec.CustomJob;
import org.jspecify.annotations.Nullable;

/** A job, from ours to the wire's. */
final class JobMapper {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JobMapper() {}

  /** Without what was asked to run. */
  static JobResponse toBasic(JobView view) {
    return toResponse(view, Request.LEFT_OUT);
  }

  static JobResponse toFull(JobView view) {
    return toResponse(view, request(view.submission().request()));
  }

  private static JobResponse toResponse(JobView view, Request request) {
    Job job = view.job();
    Times times = job.times();
    return new JobResponse(
        identity(job, view.submission().request()),
        progress(job),
        origin(view.submission()),
        new Clock(
            times.createTime(),
            times.startTime(),
            times.endTime(),
            times.updateTime(),
            view.deleteTime()),
        request);
  }

  private static Identity identity(Job job, CustomJob request) {
    return new Identity(
        job.place().nameOf(job.id()),
        job.id().toString(),
        request.displayName(),
        job.place().project(),
        job.place().location(),
        request.labels());
  }

  private static Progress progress(Job job) {
    Phase phase = job.state().phase();
    Attempt attempt = job.attempt();
    return new Progress(
        phase,
        StateNames.vertexName(phase),
        StateWords.waiting(job.state()),
        StateWords.reason(job.state()),
        job.version(),
        attempt.number(),
        attempt.hasRemote() ? attempt.remoteName() : null,
        StateWords.error(job.state()));
  }

  private static Origin origin(Submission submission) {
    return new Origin(
        submission.priority(),
        submission.batch(),
        submission.key().value(),
        submission.retryOf() == null ? null : submission.retryOf().toString(),
        submission.cause().actor(),
        submission.cause().channel());
  }

  private static Request request(CustomJob request) {
    try {
      JsonNode whole = JSON.readTree(CustomJobJson.write(request));
      return new Request(child(whole, "jobSpec"), child(whole, "encryptionSpec"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a CustomJob was not written as JSON", e);
    }
  }

  private static @Nullable JsonNode child(JsonNode whole, String name) {
    return whole.get(name);
  }
}
