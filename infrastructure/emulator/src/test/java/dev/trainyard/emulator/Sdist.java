package dev.trainyard.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Packs a source distribution, so that no test needs a tool for it. */
final class Sdist {
  private static final int BLOCK = 512;

  private Sdist() {}

  /** Writes {@code name-version.tar.gz} with these files into {@code folder}. */
  static Path pack(Path folder, String nameAndVersion, Map<String, String> files)
      throws IOException {
    Path archive = folder.resolve(nameAndVersion + ".tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      for (var file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        out.write(header(nameAndVersion + "/" + file.getKey(), content.length));
        out.write(content);
        out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
      }
      out.write(new byte[2 * BLOCK]);
    }
    return archive;
  }

  /** A package {@code name} with one module {@code task}. */
  static Path withTask(Path folder, String name, String requires, String task) throws IOException {
    String setup =
        "from setuptools import setup\nsetup(name='%s', version='0.1', packages=['%s'], install_requires=[%s])\n"
            .formatted(name, name, requires);
    return pack(
        folder,
        name + "-0.1",
        Map.of("setup.py", setup, name + "/__init__.py", "", name + "/task.py", task));
  }

  private static byte[] header(String name, int size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    put(header, 124, "%011o\0".formatted(size));
    put(header, 136, "00000000000\0");
    put(header, 148, "        ");
    put(header, 156, "0");
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
