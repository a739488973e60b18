package dev.trainyard.emulator.run.crew;

import com.google.cloud.aiplatform.v1.EnvVar;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The whole environment of one replica.
 *
 * @param values the machine's for a process, its image's, the caller's and the service's; each wins
 *     over those before it
 * @param overruled names that the caller set and the service took over
 */
public record Variables(Map<String, String> values, List<String> overruled) {
  public Variables {
    values = Map.copyOf(values);
    overruled = List.copyOf(overruled);
  }

  /** What {@code seat} of {@code crew} is started with. */
  public static Variables of(Crew crew, Seat seat, Scene scene, Surroundings surroundings) {
    Habitat habitat = surroundings.habitat();
    Map<String, String> service = ServiceVariables.of(crew, seat, scene, habitat);
    Map<String, String> known = new TreeMap<>(service);
    List<String> overruled = new ArrayList<>();
    for (EnvVar asked : asked(crew.pool(seat))) {
      if (service.containsKey(asked.getName())) {
        overruled.add(asked.getName());
      } else {
        known.put(asked.getName(), Expansion.expand(asked.getValue(), known));
      }
    }
    Map<String, String> values = new TreeMap<>(usual(scene, habitat));
    values.putAll(surroundings.image());
    values.putAll(known);
    return new Variables(values, overruled);
  }

  /** What holds unless the caller says otherwise. */
  private static Map<String, String> usual(Scene scene, Habitat habitat) {
    Map<String, String> usual = new TreeMap<>();
    if (habitat == Habitat.PROCESS) {
      usual.putAll(HostVariables.of(System.getenv()));
    }
    usual.put("STORAGE_EMULATOR_HOST", scene.endpoint());
    return usual;
  }

  private static List<EnvVar> asked(WorkerPoolSpec pool) {
    return pool.hasPythonPackageSpec()
        ? pool.getPythonPackageSpec().getEnvList()
        : pool.getContainerSpec().getEnvList();
  }
}
