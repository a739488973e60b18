package dev.trainyard.adapters.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Python package of one module, {@code VALUE = '...'}.
 *
 * @param tag {@code py3-none-any}, {@code cp311-cp311-manylinux2014_x86_64}
 * @param requires {@code Requires-Dist}, or empty
 */
record TinyWheel(String name, String version, String tag, String value, String requires) {
  static TinyWheel of(String name, String version) {
    return new TinyWheel(name, version, "py3-none-any", name + " " + version, "");
  }

  TinyWheel tagged(String other) {
    return new TinyWheel(name, version, other, value, requires);
  }

  TinyWheel requiring(String other) {
    return new TinyWheel(name, version, tag, value, other);
  }

  Path writeInto(Path folder) {
    String info = name + "-" + version + ".dist-info/";
    Map<String, String> files = new TreeMap<>();
    files.put(name + ".py", "VALUE = '%s'\ndef main():\n    print(VALUE)\n".formatted(value));
    files.put(
        info + "METADATA",
        "Metadata-Version: 2.1\nName: %s\nVersion: %s\n".formatted(name, version)
            + (requires.isEmpty() ? "" : "Requires-Dist: " + requires + "\n"));
    files.put(info + "WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: " + tag + "\n");
    files.put(
        info + "entry_points.txt", "[console_scripts]\n%s-tool = %1$s:main\n".formatted(name));
    StringBuilder record = new StringBuilder();
    files.keySet().forEach(file -> record.append(file).append(",,\n"));
    files.put(info + "RECORD", record + info + "RECORD,,\n");
    Path wheel = folder.resolve("%s-%s-%s.whl".formatted(name, version, tag));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wheel;
  }
}
