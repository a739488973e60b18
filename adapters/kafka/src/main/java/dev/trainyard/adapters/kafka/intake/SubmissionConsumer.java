package dev.trainyard.adapters.kafka.intake;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.Patience;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@Singleton
final class SubmissionConsumer {
  private final Patience patience;
  private final BatchIntake intake;
  // why: one thread of its own keeps the batches in order, and may wait for an hour unblamed
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("submissions").factory());

  SubmissionConsumer(KafkaSettings settings, BatchIntakes intakes) {
    patience = new Patience(settings.firstPause(), settings.longestPause());
    intake = intakes.with(patience);
  }

  /**
   * The offsets of the records are committed when the answer is there, and only then. A batch that
   * the end of the application cuts short is never answered; it comes again at the next start.
   */
  @Incoming("submissions")
  CompletionStage<Void> take(ConsumerRecords<byte[], byte[]> records) {
    if (patience.isOver()) {
      return new CompletableFuture<>();
    }
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
    records.forEach(batch::add);
    return CompletableFuture.runAsync(() -> insist(batch), worker)
        .exceptionallyCompose(
            e -> patience.isOver() ? new CompletableFuture<>() : CompletableFuture.failedStage(e));
  }

  // why: a batch that fails would end the intake for good, and nobody would notice
  private void insist(List<ConsumerRecord<byte[], byte[]>> batch) {
    patience.insist(
        "taking a batch", e -> !(e instanceof CancellationException), () -> taken(batch));
  }

  private int taken(List<ConsumerRecord<byte[], byte[]>> batch) {
    try {
      intake.take(batch);
      return batch.size();
    } catch (Error e) {
      throw new IllegalStateException("nobody foresaw this", e);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    patience.end();
    worker.shutdown();
    // why: what the batch still needs must not be taken down under it
    if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
  }
}
