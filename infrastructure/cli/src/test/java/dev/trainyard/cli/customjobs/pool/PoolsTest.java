package dev.trainyard.cli.customjobs.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolsTest {
  private static final String M = "machine-type=n1-standard-4,";
  private static final String GOOD = M + "container-image-uri=i";

  @TempDir Path home;

  @BeforeEach
  void layOutCode() throws IOException {
    Files.createDirectories(home.resolve("code/trainer/runnable"));
    Files.createDirectories(home.resolve("code/data"));
    Files.writeString(home.resolve("code/trainer/task.py"), "");
    Files.writeString(home.resolve("code/trainer/runnable/__main__.py"), "");
    Files.writeString(home.resolve("code/run.sh"), "");
    Files.writeString(home.resolve("code/dep.whl"), "");
    Files.writeString(home.resolve("outside.py"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          M,container-image-uri=i
          M,container-image-uri=i,
          container-image-uri=i,M,replica-count=3
          ^;^M;container-image-uri=a,b
          ^::^M::container-image-uri=i
          M,executor-image-uri=e,python-module=t.m
          M,container-image-uri=i,accelerator-type=NVIDIA_L4
          M,container-image-uri=i,accelerator-type=TPU_V3,accelerator-count=8
          M,container-image-uri=i,output-image-uri=whatever
          M,container-image-uri=a=b
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh
          M,executor-image-uri=e,local-package-path=~/code,script=trainer/task.py,extra-dirs=data;trainer,extra-packages=dep.whl,requirements=a;b
          M,executor-image-uri=e,local-package-path=~/code,python-module=trainer.task
          M,executor-image-uri=e,local-package-path=~/code,python-module=trainer.runnable
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=gcr.io/p/x:tag
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=us-docker.pkg.dev/p/r/x
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=localhost:5000/x
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=registry.example/a__b/c-d:1.0
          """)
  void acceptsAFirstPool(String spec) {
    assertThat(mistakes(spec)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                    | [0]: The first worker pool cannot be empty
          container-image-uri=i                                 | [0] machine-type: It is required
          machine-type=,container-image-uri=i                   | [0] machine-type: It is required
          M                                                     | [0]: Exactly one of executor-image-uri and container-image-uri
          M,container-image-uri=                                | [0]: There is nothing after container-image-uri=
          M,container-image-uri=i,executor-image-uri=e,python-module=m | [0]: Exactly one of executor-image-uri
          M,container-image-uri=i,python-module=m               | [0] python-module: It is not allowed together
          M,executor-image-uri=e                                | [0] python-module: It is required
          M,container-image-uri=i,foo=1                         | [0]: There is no key 'foo'; there are accelerator-count
          M,container-image-uri=i,machine_type=x                | [0]: There is no key 'machine_type'
          M,container-image-uri=i,bar                           | [0]: 'bar' is no KEY=VALUE
          M,,container-image-uri=i                              | [0]: '' is no KEY=VALUE
          ^^M                                                   | [0]: ^^ names no delimiter
          M,container-image-uri=i,replica-count=two             | [0] replica-count: It must be a whole number
          M,container-image-uri=i,replica-count=0               | [0] replica-count: It must be a whole number
          M,container-image-uri=i,replica-count=-1              | [0] replica-count: It must be a whole number
          M,container-image-uri=i,accelerator-type=NVIDIA_L4,accelerator-count=1.5 | [0] accelerator-count: It must be
          M,container-image-uri=i,accelerator-count=1           | [0] accelerator-count: It needs accelerator-type
          M,container-image-uri=i,accelerator-type=L4           | [0] accelerator-type: There is no 'L4'; there are NVIDIA_A100_80GB
          M,container-image-uri=i,accelerator-type=ACCELERATOR_TYPE_UNSPECIFIED | [0] accelerator-type: There is no
          M,container-image-uri=i,script=a.py                   | [0] script: It is allowed only with local-package-path
          M,container-image-uri=i,requirements=a                | [0] requirements: It is allowed only
          M,container-image-uri=i,extra-packages=a              | [0] extra-packages: It is allowed only
          M,container-image-uri=i,extra-dirs=a                  | [0] extra-dirs: It is allowed only
          M,executor-image-uri=e,local-package-path=nowhere,script=a | [0] local-package-path: There is no folder 'nowhere'
          M,local-package-path=~/code,script=run.sh             | [0] executor-image-uri: It is required
          M,container-image-uri=c,executor-image-uri=e,local-package-path=~/code,script=run.sh | [0] container-image-uri: It is not allowed
          M,executor-image-uri=e,local-package-path=~/code      | [0]: Exactly one of python-module and script
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,python-module=trainer.task | [0]: Exactly one of python-module and script
          M,executor-image-uri=e,local-package-path=~/code,script=gone.py | [0] script: There is no file 'gone.py'
          M,executor-image-uri=e,local-package-path=~/code,script=../outside.py | [0] script: There is no file
          M,executor-image-uri=e,local-package-path=~/code,python-module=trainer.gone | [0] python-module: There is no module
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,extra-dirs=data;gone | [0] extra-dirs: There is no folder 'gone'
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,extra-packages=none | [0] extra-packages: There is no file or folder 'none'
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,replica-count=2 | [0] replica-count: The first worker pool has exactly 1
          machine-type=x9-big,executor-image-uri=e,local-package-path=~/code,script=run.sh | [0] machine-type: Machine type 'x9-big' is not supported
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=noregistry | [0] output-image-uri: 'noregistry' is no image's name
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=gcr.io/UPPER | [0] output-image-uri
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=gcr.io/a//b | [0] output-image-uri
          M,executor-image-uri=e,local-package-path=~/code,script=run.sh,output-image-uri=gcr.io/a:-tag | [0] output-image-uri
          """)
  void refusesAFirstPoolByFlagAndKey(String spec, String mistake) {
    assertThat(mistakes(spec))
        .singleElement()
        .asString()
        .startsWith("--worker-pool-spec" + mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          M,container-image-uri=i                | [1] container-image-uri: The first worker pool's local package
          M,executor-image-uri=i                 | [1] executor-image-uri: The first
          M,python-module=i                      | [1] python-module: The first
          M,script=i                             | [1] script: The first
          M,requirements=i                       | [1] requirements: The first
          M,extra-packages=i                     | [1] extra-packages: The first
          M,extra-dirs=i                         | [1] extra-dirs: The first
          M,local-package-path=~/code            | [1] local-package-path: It may stand in the first worker pool only
          """)
  void aPoolAfterALocalPackageSaysNothingOfSoftware(String second, String mistake) {
    String first = "M,executor-image-uri=e,local-package-path=~/code,script=run.sh";
    assertThat(mistakes(first, second))
        .singleElement()
        .asString()
        .startsWith("--worker-pool-spec" + mistake);
    assertThat(mistakes(first, "M,replica-count=2", "")).isEmpty();
    assertThat(mistakes(first, "machine-type=x9-big"))
        .singleElement()
        .asString()
        .startsWith("--worker-pool-spec[1] machine-type: Machine type 'x9-big' is not");
  }

  @Test
  void aLaterPoolMayBeEmptyAndHasNoLocalPackage() {
    assertThat(mistakes(GOOD, "", GOOD)).isEmpty();
    assertThat(mistakes(GOOD, "M,executor-image-uri=e,local-package-path=~/code,script=run.sh"))
        .singleElement()
        .asString()
        .startsWith("--worker-pool-spec[1] local-package-path: It may stand in the first");
  }

  @Test
  void allMistakesOfAllPoolsAreFound() {
    assertThat(mistakes("replica-count=x", "M,accelerator-count=1")).hasSize(5);
  }

  private List<String> mistakes(String... specs) {
    Mistakes mistakes = new Mistakes();
    List<String> texts =
        List.of(specs).stream()
            .map(spec -> spec.replaceFirst("\\bM\\b", "machine-type=n1-standard-4"))
            .toList();
    Pools.read(texts, home, mistakes);
    return mistakes.all();
  }
}
