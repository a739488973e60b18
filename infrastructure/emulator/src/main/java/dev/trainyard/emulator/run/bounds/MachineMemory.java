package dev.trainyard.emulator.run.bounds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How much memory Vertex's machines have. */
final class MachineMemory {
  private static final double GB = 1L << 30;
  private static final Map<String, Double> KNOWN = read();

  private MachineMemory() {}

  /** Bytes of a machine type; nothing for one that is not in the list. */
  static OptionalLong of(String machineType) {
    Double whole = KNOWN.get("machine " + machineType);
    if (whole != null) {
      return OptionalLong.of((long) (whole * GB));
    }
    int dash = machineType.lastIndexOf('-');
    String size = machineType.substring(dash + 1);
    Double perCpu = KNOWN.get("vcpu " + machineType.substring(0, Math.max(0, dash)));
    return perCpu == null || !size.matches("[0-9]{1,4}")
        ? OptionalLong.empty()
        : OptionalLong.of((long) (perCpu * Integer.parseInt(size) * GB));
  }

  private static Map<String, Double> read() {
    Map<String, Double> known = new HashMap<>();
    try (InputStream in = MachineMemory.class.getResourceAsStream("machine-memory.txt")) {
      if (in == null) {
        throw new IOException("machine-memory.txt is missing from the emulator's jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            int space = line.lastIndexOf(' ');
            known.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}
