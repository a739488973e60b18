package dev.trainyard.domain.catalog;

import dev.trainyard.domain.catalog.Machine.Kind;
import dev.trainyard.domain.spec.AcceleratorType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lines that make machines. */
final class MachinesReader {
  static final Set<String> KINDS = Set.of("cpu", "gpu", "tpu", "tpu-cores", "attach");

  private final Map<String, List<Line>> lines;
  private final Set<String> reserved = new HashSet<>();
  private final Map<String, Map<AcceleratorType, Counts>> attachable = new HashMap<>();
  private final Map<String, Machine> listed = new HashMap<>();
  private final Map<String, Family> families = new HashMap<>();

  private MachinesReader(Map<String, List<Line>> lines) {
    this.lines = lines;
  }

  static Machines read(Map<String, List<Line>> lines) {
    MachinesReader reader = new MachinesReader(lines);
    reader.all("reservation").forEach(line -> reader.reserved.addAll(line.words()));
    reader.all("attach").forEach(reader::attach);
    reader.all("cpu").forEach(reader::cpu);
    reader.all("gpu").forEach(reader::gpu);
    reader.all("tpu").forEach(reader::tpu);
    reader.tpuCores();
    reader.refuseLooseEnds();
    Set<String> refused = new HashSet<>();
    reader.all("refused").forEach(line -> refused.addAll(line.words()));
    return new Machines(reader.listed, reader.families, refused);
  }

  private void attach(Line line) {
    AcceleratorType accelerator = line.accelerator(line.subject());
    Counts counts = line.counts(line.values(1).getFirst());
    for (String type : line.values(2)) {
      attachable
          .computeIfAbsent(type, _ -> new EnumMap<>(AcceleratorType.class))
          .put(accelerator, counts);
    }
  }

  private void cpu(Line line) {
    Set<AcceleratorType> ofFamily = new HashSet<>();
    for (String size : line.values(1)) {
      String type = line.subject() + "-" + size;
      Map<AcceleratorType, Counts> accelerators = attachable.getOrDefault(type, Map.of());
      ofFamily.addAll(accelerators.keySet());
      list(line, machine(type, Kind.CPU, accelerators, Set.of()));
    }
    family(line, Kind.CPU, line.values(1).getFirst(), ofFamily);
  }

  private void gpu(Line line) {
    AcceleratorType accelerator = line.accelerator(line.values(1).getFirst());
    for (String text : line.values(2)) {
      List<String> size = line.pair(text);
      Map<AcceleratorType, Counts> builtIn = Map.of(accelerator, line.counts(size.getLast()));
      list(line, machine(line.subject() + "-" + size.getFirst(), Kind.GPU, builtIn, Set.of()));
    }
    String aSize = line.pair(line.values(2).getFirst()).getFirst();
    family(line, Kind.GPU, aSize, Set.of(accelerator));
  }

  private void tpu(Line line) {
    for (String text : line.values(1)) {
      List<String> size = line.pair(text);
      Set<String> topologies = Set.of(size.getLast().split(","));
      list(line, machine(line.subject() + "-" + size.getFirst(), Kind.TPU, Map.of(), topologies));
    }
    String aSize = line.pair(line.values(1).getFirst()).getFirst();
    family(line, Kind.TPU, aSize, Set.of());
  }

  private void tpuCores() {
    Map<String, Map<AcceleratorType, Counts>> cores = new HashMap<>();
    for (Line line : all("tpu-cores")) {
      cores
          .computeIfAbsent(line.subject(), _ -> new EnumMap<>(AcceleratorType.class))
          .put(line.accelerator(line.values(1).getFirst()), line.counts(line.values(2).getFirst()));
    }
    cores.forEach(
        (type, counts) -> listed.put(type, machine(type, Kind.TPU_CORES, counts, Set.of())));
  }

  private void refuseLooseEnds() {
    List<String> named = new ArrayList<>(attachable.keySet());
    named.addAll(reserved);
    named.removeAll(listed.keySet());
    if (!named.isEmpty()) {
      throw new IllegalArgumentException(
          "says something of machines that are not listed: " + named);
    }
  }

  private Machine machine(
      String type, Kind kind, Map<AcceleratorType, Counts> accelerators, Set<String> topologies) {
    return new Machine(type, kind, true, accelerators, topologies, reserved.contains(type));
  }

  private void list(Line line, Machine machine) {
    if (listed.put(machine.type(), machine) != null) {
      throw line.wrong("lists " + machine.type() + " again");
    }
  }

  private void family(Line line, Kind kind, String size, Set<AcceleratorType> accelerators) {
    if (families.put(line.subject(), Family.of(line.subject(), kind, size, accelerators)) != null) {
      throw line.wrong("describes " + line.subject() + " again");
    }
  }

  private List<Line> all(String kind) {
    return lines.getOrDefault(kind, List.of());
  }
}
