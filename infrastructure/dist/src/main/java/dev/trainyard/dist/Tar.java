package dev.trainyard.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Compressed tar archives whose bytes follow from their contents alone. */
final class Tar {
  private static final int PLAIN = 0644;
  private static final int EXECUTABLE = 0755;

  private final Instant time;
  private final int level;

  /**
   * @param time of everything in there
   * @param level of compression, 1 to 9
   */
  Tar(Instant time, int level) {
    this.time = time;
    this.level = level;
  }

  void write(SortedMap<String, Item> items, OutputStream to) throws IOException {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(level);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(to, parameters), UTF_8.name())) {
      // why: dpkg reads no other long names.
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (String folder : folders(items)) {
        put(tar, new TarArchiveEntry(folder + "/"), EXECUTABLE);
        tar.closeArchiveEntry();
      }
      for (Map.Entry<String, Item> item : items.entrySet()) {
        add(tar, item.getKey(), item.getValue());
        tar.closeArchiveEntry();
      }
    }
  }

  private void add(TarArchiveOutputStream tar, String place, Item item) throws IOException {
    switch (item) {
      case Item.File file -> {
        TarArchiveEntry entry = new TarArchiveEntry(place);
        entry.setSize(Files.size(file.from()));
        put(tar, entry, file.executable() ? EXECUTABLE : PLAIN);
        Files.copy(file.from(), tar);
      }
      case Item.Text(String content) -> {
        TarArchiveEntry entry = new TarArchiveEntry(place);
        byte[] bytes = content.getBytes(UTF_8);
        entry.setSize(bytes.length);
        put(tar, entry, PLAIN);
        tar.write(bytes);
      }
      case Item.Link(String to) -> {
        TarArchiveEntry entry = new TarArchiveEntry(place, TarConstants.LF_SYMLINK);
        entry.setLinkName(to);
        put(tar, entry, 0777);
      }
    }
  }

  private void put(TarArchiveOutputStream tar, TarArchiveEntry entry, int mode) throws IOException {
    entry.setMode(mode);
    entry.setModTime(time.toEpochMilli());
    entry.setIds(0, 0);
    entry.setNames("root", "root");
    tar.putArchiveEntry(entry);
  }

  private static TreeSet<String> folders(SortedMap<String, Item> items) {
    TreeSet<String> folders = new TreeSet<>();
    for (String place : items.keySet()) {
      for (int slash = place.indexOf('/'); slash > 0; slash = place.indexOf('/', slash + 1)) {
        folders.add(place.substring(0, slash));
      }
    }
    folders.remove(".");
    return folders;
  }
}
