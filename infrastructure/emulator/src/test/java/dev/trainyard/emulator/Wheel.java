package dev.trainyard.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a wheel, so that no test needs a tool for it. */
final class Wheel {
  private Wheel() {}

  /** A package {@code name} with one module {@code task}. */
  static Path withTask(Path folder, String name, String task) throws IOException {
    String info = name + "-0.1.dist-info/";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(name + "/__init__.py", "");
    files.put(name + "/task.py", task);
    files.put(info + "METADATA", "Metadata-Version: 2.1\nName: " + name + "\nVersion: 0.1\n");
    files.put(info + "WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
    files.put(info + "RECORD", String.join(",,\n", files.keySet()) + ",,\n" + info + "RECORD,,\n");
    Path wheel = folder.resolve(name + "-0.1-py3-none-any.whl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return wheel;
  }
}
