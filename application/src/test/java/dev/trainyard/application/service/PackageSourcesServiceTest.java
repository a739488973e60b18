package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.PackageSourcesUseCase;
import dev.trainyard.application.port.in.PackageSourcesUseCase.Command;
import dev.trainyard.application.port.in.PackageSourcesUseCase.Outcome;
import dev.trainyard.application.testkit.InMemorySources;
import dev.trainyard.domain.packaging.SourceDistribution;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackageSourcesServiceTest {
  private static final Path FOLDER = Path.of("code");

  private final InMemorySources sources = new InMemorySources();
  private final PackageSourcesUseCase useCase = PackagingUseCases.packageSources(sources);

  @Test
  void writesTheFileWhereItIsWanted() {
    sources.put(FOLDER, Map.of("setup.py", "setup()"));
    assertThat(pack("trainer"))
        .isEqualTo(new Outcome.Packed(Path.of("made", "trainer-1.0.tar.gz")));
    assertThat(sources.bytes(Path.of("made", "trainer-1.0.tar.gz"))).isNotEmpty();
  }

  @Test
  void writesNothingOfWhatIsWrong() {
    assertThat(((Outcome.Refused) pack("my trainer")).violations()).hasSize(2);
    assertThat(sources.bytes(Path.of("made", "my trainer-1.0.tar.gz"))).isEmpty();
  }

  @Test
  void saysInWordsWhyItCouldNot() {
    sources.fail();
    assertThat(pack("trainer")).isEqualTo(new Outcome.Failed("code cannot be read."));
  }

  private Outcome pack(String name) {
    return useCase.pack(new Command(new SourceDistribution(FOLDER, name, "1.0"), Path.of("made")));
  }
}
