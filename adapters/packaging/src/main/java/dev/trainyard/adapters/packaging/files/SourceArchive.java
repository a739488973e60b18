package dev.trainyard.adapters.packaging.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.domain.packaging.SourceDistribution;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** The bytes of a source distribution: the same for the same sources, whenever and wherever. */
record SourceArchive(SourceDistribution distribution) {
  private static final long ALWAYS_THE_SAME_TIME = 1_767_225_600_000L;

  void write(Map<String, Path> files, Map<String, String> texts, OutputStream to)
      throws IOException {
    GzipParameters plain = new GzipParameters();
    plain.setModificationTime(0);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(to, plain), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (var text : texts.entrySet()) {
        byte[] bytes = text.getValue().getBytes(UTF_8);
        tar.putArchiveEntry(entry(text.getKey(), bytes.length));
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
      for (var file : files.entrySet()) {
        TarArchiveEntry entry = entry(file.getKey(), Files.size(file.getValue()));
        entry.setMode(Files.isExecutable(file.getValue()) ? 0100755 : 0100644);
        tar.putArchiveEntry(entry);
        Files.copy(file.getValue(), tar);
        tar.closeArchiveEntry();
      }
    }
  }

  private TarArchiveEntry entry(String path, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(distribution.root() + "/" + path);
    entry.setSize(size);
    entry.setModTime(ALWAYS_THE_SAME_TIME);
    entry.setIds(0, 0);
    entry.setNames("", "");
    return entry;
  }
}
