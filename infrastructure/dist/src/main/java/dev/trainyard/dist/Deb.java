package dev.trainyard.dist;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;

/** A Debian package. It has no scripts: what it installs is all that it does. */
final class Deb {
  // why: Java is recommended, not required: no package of Debian 12 is new enough, and any Java
  // that the launcher finds will do.
  private static final String CONTROL =
      """
      Package: trainyard
      Version: %s
      Section: science
      Priority: optional
      Architecture: all
      Maintainer: Trainyard <trainyard@localhost>
      Installed-Size: %d
      Depends: python3 (>= 3.9), python3-venv, python3-pip, python3-setuptools
      Recommends: openjdk-25-jre-headless | temurin-25-jre | temurin-25-jdk | java25-runtime-headless
      Description: queue for Vertex AI custom training jobs
       Takes in Vertex AI custom jobs by Kafka, HTTP, gRPC and command line, starts each exactly
       once, watches it, and tells what became of it. Brings its own PostgreSQL, Kafka and a local
       Vertex AI for machines without a cloud account. Needs Java 25 or newer.
      """;

  private final Tar tar;
  private final Instant time;

  Deb(Tar tar, Instant time) {
    this.tar = tar;
    this.time = time;
  }

  void write(String version, SortedMap<String, Item> installed, Path to) throws IOException {
    Path data = Files.createTempFile(to.toAbsolutePath().getParent(), "data", ".tar.gz");
    try (ArArchiveOutputStream ar = new ArArchiveOutputStream(Files.newOutputStream(to))) {
      try (OutputStream out = Files.newOutputStream(data)) {
        tar.write(dotted(installed), out);
      }
      add(ar, "debian-binary", "2.0\n".getBytes(US_ASCII));
      add(ar, "control.tar.gz", control(version, installed));
      ar.putArchiveEntry(entry("data.tar.gz", Files.size(data)));
      Files.copy(data, ar);
      ar.closeArchiveEntry();
    } finally {
      Files.delete(data);
    }
  }

  private byte[] control(String version, SortedMap<String, Item> installed) throws IOException {
    long kilobytes = 0;
    for (Item item : installed.values()) {
      kilobytes += item instanceof Item.File file ? Files.size(file.from()) / 1024 + 1 : 1;
    }
    // why: a snapshot comes before what it is a snapshot of.
    String text = CONTROL.formatted(version.replace('-', '~'), kilobytes);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tar.write(new TreeMap<>(Map.of("./control", new Item.Text(text))), bytes);
    return bytes.toByteArray();
  }

  private static SortedMap<String, Item> dotted(SortedMap<String, Item> items) {
    SortedMap<String, Item> dotted = new TreeMap<>();
    items.forEach((place, item) -> dotted.put("./" + place, item));
    return dotted;
  }

  private void add(ArArchiveOutputStream ar, String name, byte[] content) throws IOException {
    ar.putArchiveEntry(entry(name, content.length));
    ar.write(content);
    ar.closeArchiveEntry();
  }

  private ArArchiveEntry entry(String name, long size) {
    return new ArArchiveEntry(name, size, 0, 0, 0100644, time.getEpochSecond());
  }
}
