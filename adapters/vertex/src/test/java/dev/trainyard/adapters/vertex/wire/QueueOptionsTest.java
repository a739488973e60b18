package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.vertex.wire.QueueOptions.Given;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueOptionsTest {
  private static final Map<String, String> LABELS =
      Map.of("trainyard-priority", "7", "trainyard-batch", "night");

  private final List<Violation> found = new ArrayList<>();

  private QueueOptions read(Map<String, String> own, Map<String, String> labels) {
    return QueueOptions.read(
        option ->
            Optional.ofNullable(own.get(option)).map(text -> new Given("own-" + option, text)),
        labels,
        found);
  }

  @Test
  void areOrdinaryWhereNothingIsSaid() {
    assertThat(read(Map.of(), Map.of("priority", "7"))).isEqualTo(new QueueOptions(0, ""));
  }

  @Test
  void comeFromLabelsUnlessTheDoorWasToldOtherwise() {
    assertThat(read(Map.of(), LABELS)).isEqualTo(new QueueOptions(7, "night"));
    assertThat(read(Map.of("priority", " -5 "), LABELS)).isEqualTo(new QueueOptions(-5, "night"));
    assertThat(read(Map.of("batch", "day"), LABELS)).isEqualTo(new QueueOptions(7, "day"));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "high", "1.5", "1001", "-1001", "99999999999", "0x1", "1e2"})
  void saysWhereABadPriorityStood(String bad) {
    assertThat(read(Map.of("priority", bad), LABELS).priority()).isZero();
    assertThat(read(Map.of(), Map.of("trainyard-priority", bad)).priority()).isZero();
    assertThat(found)
        .extracting(Violation::field)
        .containsExactly("own-priority", "labels.trainyard-priority");
    assertThat(found).allSatisfy(each -> assertThat(each.message()).contains("not \"" + bad));
  }

  @Test
  void saysWhereABadBatchStood() {
    assertThat(read(Map.of(), Map.of("trainyard-batch", "a b")).batch()).isEmpty();
    assertThat(found).extracting(Violation::field).containsExactly("labels.trainyard-batch");
  }
}
