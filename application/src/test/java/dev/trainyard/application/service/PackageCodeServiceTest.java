package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.in.PackageCodeUseCase;
import dev.trainyard.application.port.in.PackageCodeUseCase.Command;
import dev.trainyard.application.port.in.PackageCodeUseCase.Outcome;
import dev.trainyard.application.testkit.InMemoryImageBuilder;
import dev.trainyard.application.testkit.InMemorySources;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Dependencies;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.EntryPoint;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.TrainingCode;
import dev.trainyard.domain.rules.Violation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackageCodeServiceTest {
  private static final Path FOLDER = Path.of("code");
  private static final ImageName NAME = ImageName.of("gcr.io/p/x:1");

  private final InMemorySources sources = new InMemorySources();
  private final InMemoryImageBuilder builder = new InMemoryImageBuilder(sources);
  private final PackageCodeUseCase useCase = PackagingUseCases.packageCode(sources, builder);

  @Test
  void bringsTheImageWhereItIsWanted() {
    sources.put(FOLDER, Map.of("train.py", "print(1)"));
    Outcome.Packaged packaged = (Outcome.Packaged) pack("train.py", new Base.Nothing());
    assertThat(packaged.image().pushed()).isTrue();
    assertThat(builder.images()).containsExactly(Map.entry(NAME, packaged.image().digest()));
  }

  @Test
  void buildsNothingOfWhatIsWrong() {
    sources.put(FOLDER, Map.of("train.py", "print(1)"));
    Outcome.Refused refused = (Outcome.Refused) pack("tran.py", new Base.Nothing());
    assertThat(refused.violations()).extracting(Violation::field).containsExactly("script");
    assertThat(builder.images()).isEmpty();
  }

  @Test
  void saysInWordsWhyItCouldNot() {
    sources.put(FOLDER, Map.of("train.py", "print(1)"));
    Base missing = new Base.Image(ImageName.of("python:0"));
    assertThat(pack("train.py", missing))
        .isEqualTo(new Outcome.Failed("There is no image docker.io/library/python:0."));
    sources.fail();
    assertThat(pack("train.py", missing)).isEqualTo(new Outcome.Failed("code cannot be read."));
  }

  @Test
  void tellsABaseThatIsAwayFromOneThatIsNot() {
    sources.put(FOLDER, Map.of("train.py", "print(1)"));
    builder.cutOff();
    assertThat(pack("train.py", new Base.Image(ImageName.of("python:3"))))
        .isEqualTo(new Outcome.BaseAway("There is no network."));
    assertThat(pack("train.py", new Base.Nothing())).isInstanceOf(Outcome.Packaged.class);
  }

  private Outcome pack(String script, Base base) {
    TrainingCode code = new TrainingCode(FOLDER, new EntryPoint.Script(script), Dependencies.NONE);
    return useCase.pack(new Command(code, base, new Destination.Registry(NAME)), Progress.UNHEARD);
  }
}
