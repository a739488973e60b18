package dev.trainyard.domain.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.rules.Violation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceDistributionTest {

  @Test
  void isNamedAsPipExpects() {
    SourceDistribution made = new SourceDistribution(Path.of("code"), "my-trainer", "1.0");
    assertThat(made.fileName()).isEqualTo("my-trainer-1.0.tar.gz");
    assertThat(made.check(Tree.of("setup.py"))).isEmpty();
  }

  @Test
  void namesEverythingThatIsWrong() {
    assertThat(new SourceDistribution(Path.of("code"), "my trainer", "one").check(Tree.of()))
        .extracting(Violation::field)
        .containsExactly("name", "version");
  }
}
