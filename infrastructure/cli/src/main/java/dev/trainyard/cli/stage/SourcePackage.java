package dev.trainyard.cli.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * A Python source distribution: {@code NAME-VERSION/} with {@code PKG-INFO}, {@code setup.py} and
 * the packages. Equal sources give equal bytes.
 */
public record SourcePackage(String name, String version) {
  private static final Set<String> WANTED = Set.of("py", "toml", "cfg", "txt", "json");
  private static final long ALWAYS_THE_SAME_TIME = 1_767_225_600_000L;

  public String fileName() {
    return name + "-" + version + ".tar.gz";
  }

  /** Packs the sources below {@code folder}, without its self-check and caches. */
  public byte[] pack(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("PKG-INFO", info().getBytes(UTF_8));
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(SourcePackage::isSource).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return tarred(files);
  }

  private byte[] tarred(SortedMap<String, byte[]> files) throws IOException {
    GzipParameters plain = new GzipParameters();
    plain.setModificationTime(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes, plain))) {
      for (var file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(name + "-" + version + "/" + file.getKey());
        entry.setSize(file.getValue().length);
        entry.setModTime(ALWAYS_THE_SAME_TIME);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private String info() {
    return "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n";
  }

  private static boolean isSource(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && WANTED.contains(name.substring(name.lastIndexOf('.') + 1))
        && !name.equals("check.py");
  }
}
