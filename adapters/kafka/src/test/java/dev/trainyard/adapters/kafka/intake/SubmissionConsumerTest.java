package dev.trainyard.adapters.kafka.intake;

import static dev.trainyard.adapters.kafka.intake.Letter.JOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.TopicNames;
import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.domain.job.JobId;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SubmissionConsumerTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final KafkaSettings SETTINGS =
      new KafkaSettings(
          "projects/yard/locations/us-central1",
          "test",
          1 << 20,
          TopicNames.USUAL,
          LONG,
          LONG,
          LONG);

  @Test
  void leavesABatchUnansweredThatTheEndCutsShort() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    SubmissionConsumer consumer =
        consumer(
            SETTINGS,
            _ -> {
              asked.countDown();
              throw new StoreAwayException("away", new IllegalStateException());
            });
    CompletableFuture<Void> answer = consumer.take(records()).toCompletableFuture();
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    consumer.stop(new ShutdownEvent());
    assertThat(answer).isNotDone();
    assertThat(consumer.take(records()).toCompletableFuture()).isNotDone();
  }

  @Test
  void takesABatchAgainThatFailsInAWayThatNobodyForesaw() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Duration pause = Duration.ofMillis(1);
    KafkaSettings hasty =
        new KafkaSettings(
            SETTINGS.defaultParent(), "test", 1 << 20, TopicNames.USUAL, pause, pause, LONG);
    SubmissionConsumer consumer =
        consumer(
            hasty,
            commands -> {
              if (tries.incrementAndGet() < 3) {
                throw new OutOfMemoryError("scripted");
              }
              return commands.stream()
                  .<SubmitJobsUseCase.Outcome>map(
                      _ -> new SubmitJobsUseCase.Outcome.AlreadyKnown(new JobId(1)))
                  .toList();
            });
    consumer.take(records()).toCompletableFuture().get(10, TimeUnit.SECONDS);
    assertThat(tries).hasValue(3);
    consumer.stop(new ShutdownEvent());
  }

  private static SubmissionConsumer consumer(KafkaSettings settings, SubmitJobsUseCase submit) {
    CancelJobUseCase nobody =
        _ -> {
          throw new IllegalStateException("nobody cancels here");
        };
    return new SubmissionConsumer(settings, new BatchIntakes(settings, submit, nobody, _ -> {}));
  }

  private static ConsumerRecords<byte[], byte[]> records() {
    TopicPartition partition = new TopicPartition(Letter.TOPIC, 0);
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(Letter.TOPIC, 0, 0, new byte[0], JOB.getBytes(UTF_8));
    return new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of());
  }
}
