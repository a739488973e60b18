package dev.trainyard.emulator.run.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final Map<String, String> IMAGE =
      Map.of(
          "PATH", "/opt/trainyard/bin:/usr/local/bin",
          "HOME", "/home",
          "PYTHONPATH", "/opt/trainyard/python:/usr/app",
          "OTHER", "/usr/apple:/home/x");

  @Test
  void tellsWhereTheFoldersOfTheImageLie() {
    assertThat(new Places("/r", List.of()).variables(IMAGE, "/bin"))
        .containsEntry("PATH", "/r/opt/trainyard/bin:/bin")
        .containsEntry("HOME", "/r/home")
        .containsEntry("PYTHONPATH", "/r/opt/trainyard/python:/r/usr/app")
        .containsEntry("OTHER", "/usr/apple:/r/home/x");
  }

  @Test
  void leavesWhatIsSeenInItsPlaceAsItIs() {
    Places places = new Places("/r", List.of("/usr/app", "/opt/trainyard"));
    assertThat(places.variables(IMAGE, "/bin"))
        .containsEntry("PATH", "/opt/trainyard/bin:/bin")
        .containsEntry("HOME", "/r/home")
        .containsEntry("PYTHONPATH", "/opt/trainyard/python:/usr/app");
    assertThat(places.folder("/usr/app/in")).isEqualTo("/usr/app/in");
    assertThat(places.folder("/work")).isEqualTo("/r/work");
    assertThat(places.variables(Map.of("HOME", "/root"), "/bin")).doesNotContainKey("HOME");
  }

  @ParameterizedTest
  @CsvSource({
    "gcr.io/p/x:t,gcr.io/p/x,t",
    "eu.gcr.io/p/x,eu.gcr.io/p/x,latest",
    "us-central1-docker.pkg.dev/p/r/x:1,us-central1-docker.pkg.dev/p/r/x,1",
    "localhost:8090/x:1,x,1",
    "127.0.0.1:8090/gcr.io/p/x@sha256:abc,gcr.io/p/x,sha256:abc",
    "gcr.io/p/x:t@sha256:abc,gcr.io/p/x,sha256:abc",
    "localhost:5000/x:1,,",
    "docker.io/library/python:3,,",
    "python,,",
    "gcr.io/P/x,,"
  })
  void knowsWhichImagesMayBeHere(String uri, String repository, String reference) {
    Optional<StoredImage> name = StoredImage.of(uri, 8090);
    assertThat(name.map(each -> each.repository().text()).orElse(null)).isEqualTo(repository);
    assertThat(name.map(StoredImage::reference).orElse(null)).isEqualTo(reference);
  }
}
