package dev.trainyard.adapters.packaging.registry;

import dev.trainyard.domain.packaging.PythonVersion;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** The versions of Python that a layer brings. */
final class PythonPrograms {
  private static final Pattern PROGRAM =
      Pattern.compile("(?:\\./)?(?:usr/|usr/local/|opt/conda/)?bin/python(3\\.\\d+)");

  private PythonPrograms() {}

  /**
   * @param layer a tar, compressed or not
   */
  static Set<PythonVersion> in(Path layer) throws IOException {
    Set<PythonVersion> found = new HashSet<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(layer));
        TarArchiveInputStream tar = new TarArchiveInputStream(unpacked(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Matcher program = PROGRAM.matcher(entry.getName());
        if (program.matches()) {
          PythonVersion.of(program.group(1)).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    try {
      String name = CompressorStreamFactory.detect(file);
      return new CompressorStreamFactory(true).createCompressorInputStream(name, file);
    } catch (CompressorException e) {
      // why: it is a plain tar, or of a kind that cannot be read here and then is no tar either
      return file;
    }
  }
}
