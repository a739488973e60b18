package dev.trainyard.cli.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.cli.kafka.Feed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that a test puts there. */
public final class ScriptedFeed implements Feed {
  private final List<ConsumerRecord<String, String>> waiting = new ArrayList<>();
  private Runnable before = () -> {};

  public ScriptedFeed event(String key, long job, int version, String state) {
    String value =
        "{\"jobId\":\"%d\",\"version\":%d,\"state\":\"%s\",\"submissionKey\":\"%s\"}"
            .formatted(job, version, state, key);
    waiting.add(new ConsumerRecord<>("trainyard.job-events", 0, waiting.size(), "" + job, value));
    return this;
  }

  public ScriptedFeed deadLetter(String key, String header, String value) {
    ConsumerRecord<String, String> letter =
        new ConsumerRecord<>("trainyard.submissions.dlq", 0, waiting.size(), key, "{}");
    letter.headers().add("trainyard-key", key.getBytes(UTF_8)).add(header, value.getBytes(UTF_8));
    waiting.add(letter);
    return this;
  }

  /** Something that takes place whenever this is read. */
  public ScriptedFeed before(Runnable step) {
    before = step;
    return this;
  }

  @Override
  public List<ConsumerRecord<String, String>> read(Duration patience) {
    before.run();
    List<ConsumerRecord<String, String>> records = List.copyOf(waiting);
    waiting.clear();
    return records;
  }

  @Override
  public void close() {}
}
