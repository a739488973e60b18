package dev.trainyard.adapters.vertex.client;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.StartOutcome.Refused;
import dev.trainyard.domain.job.StartOutcome.Started;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.StartOutcome.Unclear;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Creates remote jobs. Its share of the API budget was taken before the job was claimed. */
final class Starter {
  private static final Logger LOG = Logger.getLogger(Starter.class);

  private final Connections connections;
  private final VertexSettings settings;
  private final InstantSource clock;

  Starter(Connections connections, VertexSettings settings, InstantSource clock) {
    this.connections = connections;
    this.settings = settings;
    this.clock = clock;
  }

  StartOutcome start(Order order) {
    Instant now = clock.instant();
    if (isTooLate(order.job(), now)) {
      return new Throttled(
          new Wait(
              WaitReason.BACKOFF,
              "the attempt's lease would end before Vertex has to answer; nothing was sent",
              now));
    }
    CreateCustomJobRequest request;
    try {
      request = request(order);
    } catch (RuntimeException e) {
      return new Refused(
          new JobError(JobError.INVALID_ARGUMENT, "The request cannot be sent: " + e.getMessage()));
    }
    return create(order.job(), request);
  }

  // why: when the lease is over, another server looks by label and may start the job again
  private boolean isTooLate(Job job, Instant now) {
    return job.state() instanceof JobState.Starting(Instant leaseUntil)
        && now.plus(settings.createDeadline()).isAfter(leaseUntil);
  }

  private CreateCustomJobRequest request(Order order) {
    CustomJob.Builder custom = CustomJobMapper.toProto(order.request()).toBuilder();
    custom.putAllLabels(
        Labels.stamp(order.request().labels(), order.job(), order.key(), settings.yard()));
    return CreateCustomJobRequest.newBuilder()
        .setParent(order.job().place().parent())
        .setCustomJob(custom)
        .build();
  }

  private StartOutcome create(Job job, CreateCustomJobRequest request) {
    Connection connection;
    try {
      connection = connections.to(job.place());
    } catch (RuntimeException e) {
      return Outcomes.withoutConnection(e, job.attempt().number(), clock.instant());
    }
    try {
      CustomJob created = connection.call(client -> client.createCustomJob(request));
      return created.getName().isEmpty()
          ? unclear(job, new Unclear("Vertex answered without a name"))
          : new Started(Sighting.of(job, created));
    } catch (RuntimeException e) {
      StartOutcome outcome = Outcomes.of(e, job.attempt().number(), clock.instant());
      return outcome instanceof Unclear lost ? unclear(job, lost) : outcome;
    }
  }

  private static Unclear unclear(Job job, Unclear outcome) {
    LOG.warnf(
        "Job %s, attempt %d: whether it was created is unclear (%s)",
        job.id(), job.attempt().number(), outcome.words());
    return outcome;
  }
}
