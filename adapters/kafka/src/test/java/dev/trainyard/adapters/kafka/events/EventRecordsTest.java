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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventRecordsTest {
  private final EventRecords records = new EventRecords(TopicNames.USUAL);

  static Stream<String> names() {
    return Events.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesWhatTheGoldenFilesShow(String name) {
    List<Sentence> written = records.of(List.of(Telling.whole(Events.named(name))));
    assertThat(written).hasSize(2);
    Golden.check("event-" + name, written.get(0).record());
    Golden.check("job-" + name, written.get(1).record());
  }

  @ParameterizedTest
  @EnumSource(
      value = Brevity.class,
      names = {"CUT", "BARE"})
  void shortensAsTheGoldenFilesShow(Brevity brevity) {
    List<Sentence> written = records.of(List.of(new Telling(LargestEvent.wordy(), brevity)));
    Golden.check("event-" + brevity, written.get(0).record());
    Golden.check("job-" + brevity, written.get(1).record());
    assertThat(written.get(0).record().timestamp() == null).isEqualTo(brevity.isBare());
  }

  @Test
  void staysFarBelowWhatATopicTakesHoweverLargeAnEventIs() {
    assertThat(largest(Brevity.WHOLE)).isBetween(150_000, 256 * 1024);
    assertThat(largest(Brevity.CUT)).isBetween(10_000, 64 * 1024);
    assertThat(largest(Brevity.BARE)).isLessThan(8 * 1024);
  }

  private int largest(Brevity brevity) {
    return records.of(List.of(new Telling(LargestEvent.event(), brevity))).stream()
        .mapToInt(sentence -> sentence.record().value().length)
        .max()
        .orElseThrow();
  }

  @Test
  void tellsEveryEventButOnlyTheLastStateOfAJob() {
    JobStory other = JobStory.of(7);
    List<JobEvent> events =
        List.of(
            Events.accepted(),
            Events.of(other.claim()),
            Events.named("starting"),
            Events.of(other.start()),
            Events.named("pending"));
    assertThat(
            records.of(events.stream().map(Telling::whole).toList()).stream()
                .map(Sentence::record)
                .map(EventRecordsTest::words))
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
