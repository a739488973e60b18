package dev.trainyard.domain.rules;

import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "Team", "_a", "-a", "a.b", "a/b", "a b", "ǅ", "a\0", "\ud800", "e\u0301"})
  void refusesAKey(String key) {
    new Expect(labelled(Map.of(key, "v")), "labels", "Label key \"").isRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vision", "a.b", "a b", "a\0", "\ud800"})
  void refusesAValue(String value) {
    new Expect(labelled(Map.of("k", value)), "labels", "of label \"k\"").isRefused();
  }

  static Stream<String> refusesWhatIsTooLong() {
    return Stream.of("a".repeat(64), "가".repeat(43), "𝒂".repeat(32));
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsTooLong(String text) {
    new Expect(labelled(Map.of(text, "v")), "labels", "Label key").isRefused();
    new Expect(labelled(Map.of("k", text)), "labels", "less than 128 bytes").isRefused();
  }

  @Test
  void acceptsWhatBothWorldsAccept() {
    Expect.isAccepted(
        labelled(
            Map.of("a", "", "1_b-", "_", "größe", "-a", "팀", "가".repeat(42), "k".repeat(63), "v")));
    Expect.isAccepted(labelled(Map.of("가".repeat(42) + "a", "가".repeat(42) + "a")));
    Expect.isAccepted(numbered(64));
  }

  @Test
  void namesEachBadLabelInTheirOrder() {
    assertThat(
            CustomJobRules.check(labelled(Map.of("B", "v", "A", "V", "c", "W")), Places.aPlace())
                .violations())
        .extracting(violation -> violation.message().substring(0, 20))
        .containsExactly(
            "Label key \"A\" must b",
            "The value \"V\" of lab",
            "Label key \"B\" must b",
            "The value \"W\" of lab");
  }

  @Test
  void refusesMoreThanVertexTakes() {
    new Expect(numbered(65), "labels", "no more than 64 labels").isRefused();
  }

  @Test
  void keepsRoomForTheLabelsOfASubmissionsRemoteJob() {
    assertThat(submitted(numbered(60))).isEmpty();
    assertThat(submitted(numbered(61))).singleElement().asString().contains("no more than 60");
    assertThat(submitted(numbered(64))).singleElement().asString().contains("no more than 60");
    assertThat(submitted(numbered(65))).singleElement().asString().contains("no more than 64");
  }

  @Test
  void refusesTheLabelsThatTrainyardSetsItself() {
    assertThat(submitted(labelled(Map.of("trainyard-job", "7", "trainyard-priority", "9"))))
        .singleElement()
        .asString()
        .contains("\"trainyard-job\"");
  }

  private static Iterable<Violation> submitted(CustomJob request) {
    return SubmissionRules.check(Submissions.aSubmission("key", request)).violations();
  }

  private static CustomJob numbered(int count) {
    return labelled(
        IntStream.range(0, count)
            .mapToObj(i -> "label" + i)
            .collect(Collectors.toMap(Function.identity(), _ -> "v")));
  }

  private static CustomJob labelled(Map<String, String> labels) {
    return aRequest().labels(labels).build();
  }
}
