package dev.trainyard.domain.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "states.md");
  private static final Pattern ARROW =
      Pattern.compile("^ *([A-Z]+) --> ([A-Z]+) : \\S.*$", Pattern.MULTILINE);
  private static final Pattern ROW =
      Pattern.compile("^\\| ([A-Z]+) \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$", Pattern.MULTILINE);

  @Test
  void drawsTheArrowsThatThePhasesHave() throws IOException {
    Map<Phase, Set<Phase>> drawn =
        find(ARROW).stream()
            .collect(
                groupingBy(
                    arrow -> Phase.valueOf(arrow.group(1)),
                    mapping(arrow -> Phase.valueOf(arrow.group(2)), toSet())));
    assertThat(drawn)
        .isEqualTo(
            Arrays.stream(Phase.values())
                .filter(phase -> !phase.isTerminal())
                .collect(Collectors.toMap(phase -> phase, Phase::next)));
  }

  @Test
  void answersTheThreeQuestionsForEachPhase() throws IOException {
    assertThat(find(ROW))
        .extracting(row -> Phase.valueOf(row.group(1)))
        .containsExactly(Phase.values());
    assertThat(find(ROW))
        .allSatisfy(row ->
            assertThat(List.of(row.group(2), row.group(3), row.group(4)))
                .noneMatch(String::isBlank));
  }

  private static List<MatchResult> find(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(DOCUMENT)).results().toList();
  }
}
