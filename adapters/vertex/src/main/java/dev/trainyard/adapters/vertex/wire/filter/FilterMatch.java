package dev.trainyard.adapters.vertex.wire.filter;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Timestamp;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.Subject;
import java.time.Instant;

/** Applies a filter to a job. */
public final class FilterMatch {
  private FilterMatch() {}

  public static boolean matches(JobFilter filter, CustomJob job) {
    return filter.matches(
        new Subject(
            job.getDisplayName(),
            job.getLabelsMap(),
            States.toDomain(job.getState()),
            instant(job.getCreateTime())));
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
