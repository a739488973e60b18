package dev.trainyard.adapters.kafka.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.kafka.TopicNames;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.testkit.JobStory;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRecordsTest {
  private final EventRecords records = new EventRecords(TopicNames.USUAL);

  static Stream<String> names() {
    return Events.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesWhatTheGoldenFilesShow(String name) {
    List<ProducerRecord<byte[], byte[]>> written = records.of(List.of(Events.all().get(name)));
    assertThat(written).hasSize(2);
    Golden.check("event-" + name, written.get(0));
    Golden.check("job-" + name, written.get(1));
  }

  @Test
  void tellsEveryEventButOnlyTheLastStateOfAJob() {
    JobStory other = JobStory.of(7);
    List<JobEvent> events =
        List.of(
            Events.accepted(),
            Events.of(other.claim()),
            Events.all().get("starting"),
            Events.of(other.start()),
            Events.all().get("pending"));
    assertThat(records.of(events).stream().map(EventRecordsTest::words))
        .containsExactly(
            "trainyard.job-events 3700000000000000001 1",
            "trainyard.job-events 7 2",
            "trainyard.job-events 3700000000000000001 2",
            "trainyard.job-events 7 3",
            "trainyard.job-events 3700000000000000001 3",
            "trainyard.jobs 3700000000000000001 3",
            "trainyard.jobs 7 3");
  }

  private static String words(ProducerRecord<byte[], byte[]> record) {
    String version = new String(record.value(), UTF_8).replaceFirst(".*\"version\":(\\d+).*", "$1");
    return record.topic() + " " + new String(record.key(), UTF_8) + " " + version;
  }
}
