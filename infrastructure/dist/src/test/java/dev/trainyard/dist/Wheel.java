package dev.trainyard.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Python package with one module of its own name, which says a word. */
final class Wheel {
  private Wheel() {}

  /** Writes {@code NAME-1.0-py3-none-any.whl}. */
  static Path write(Path folder, String name, String word) throws IOException {
    String info = name + "-1.0.dist-info/";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(name + ".py", "WORD = '" + word + "'\n");
    files.put(info + "METADATA", "Metadata-Version: 2.1\nName: %s\nVersion: 1.0\n".formatted(name));
    files.put(
        info + "WHEEL",
        "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
    StringBuilder record = new StringBuilder();
    files.keySet().forEach(file -> record.append(file).append(",,\n"));
    files.put(info + "RECORD", record + info + "RECORD,,\n");
    Path wheel = folder.resolve(name + "-1.0-py3-none-any.whl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return wheel;
  }
}
