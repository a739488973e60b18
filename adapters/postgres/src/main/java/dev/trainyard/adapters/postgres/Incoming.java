package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.vertex.wire.SpecJson;
import dev.trainyard.application.port.out.JobIntake.Admission;
import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An arrival with what is to be stored of it. */
record Incoming(Arrival arrival, int place, SpecJson.Stored spec, ByteBuffer requestHash) {

  static Incoming of(Arrival arrival, int place) {
    var request = arrival.submission().request();
    var spec = SpecJson.of(request);
    return new Incoming(arrival, place, spec, RequestHash.of(arrival.submission(), spec));
  }

  Job job() {
    return arrival.job();
  }

  Submission submission() {
    return arrival.submission();
  }

  long id() {
    return job().id().value();
  }

  @Nullable Long retryOf() {
    JobId first = submission().retryOf();
    return first == null ? null : first.value();
  }

  ProjectKey key() {
    return new ProjectKey(submission().place().project(), submission().key().value());
  }

  Admission answer(Map<ProjectKey, Known> known) {
    return Objects.requireNonNull(known.get(key()), "a key is neither new nor known").answer(this);
  }

  Known toKnown() {
    return new Known.Submitted(id(), place, requestHash);
  }
}
