package dev.trainyard.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Unpacks what {@code trainyard dist} makes. */
final class Copies {
  private static final String QUICKLY = "1";

  private Copies() {}

  /** The folder that has {@code bin} and {@code lib}. */
  static Path unpacked(Path into) throws Exception {
    Dist.main(new String[] {System.getProperty("trainyard.root"), into.toString(), QUICKLY});
    Path archive = one(into, "*.tar.gz");
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString()).start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> found = Files.list(into)) {
      return found.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  /** The only file of that form in a folder. */
  static Path one(Path folder, String form) throws Exception {
    try (var found = Files.newDirectoryStream(folder, form)) {
      List<Path> files = new java.util.ArrayList<>();
      found.forEach(files::add);
      assertThat(files).hasSize(1);
      return files.getFirst();
    }
  }
}
