package dev.trainyard.emulator.run.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A layer's changes to the files of an image. */
record Layer(Path blob, String mediaType) {
  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  /** Changes a tree, which holds the layers below. */
  void layOut(Path root) throws IOException {
    Ground ground = new Ground(root);
    // why: what a layer takes away is what was there before it, wherever in it that stands
    each((entry, _) -> take(ground, entry.getName()));
    each((entry, content) -> {
      if (!fileName(entry.getName()).startsWith(WHITEOUT)) {
        ground.put(entry, content);
      }
    });
  }

  private static void take(Ground ground, String name) throws IOException {
    String file = fileName(name);
    String folder = name.substring(0, name.length() - file.length());
    if (file.equals(OPAQUE)) {
      ground.empty(folder);
    } else if (file.startsWith(WHITEOUT)) {
      ground.remove(folder + file.substring(WHITEOUT.length()));
    }
  }

  private static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  @FunctionalInterface
  private interface Look {
    void at(TarArchiveEntry entry, InputStream content) throws IOException;
  }

  private void each(Look look) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(blob));
        TarArchiveInputStream tar = new TarArchiveInputStream(plain(in), "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        look.at(entry, tar);
      }
    }
  }

  private InputStream plain(InputStream in) throws IOException {
    if (mediaType.endsWith("gzip")) {
      return new GZIPInputStream(in, 1 << 16);
    }
    if (mediaType.endsWith("tar")) {
      return in;
    }
    throw new IOException("a layer is " + mediaType + "; tar and tar with gzip are laid out");
  }
}
