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
 * @param values host, caller and service together; the service wins over the caller
 * @param overruled names that the caller set and the service took over
 */
public record Variables(Map<String, String> values, List<String> overruled) {
  public Variables {
    values = Map.copyOf(values);
    overruled = List.copyOf(overruled);
  }

  /** What {@code seat} of {@code crew} is started with. */
  public static Variables of(Crew crew, Seat seat, Buckets buckets) {
    Map<String, String> service = ServiceVariables.of(crew, seat, buckets);
    Map<String, String> values = HostVariables.of(System.getenv());
    values.putAll(service);
    List<String> overruled = new ArrayList<>();
    for (EnvVar asked : asked(crew.pool(seat))) {
      if (service.containsKey(asked.getName())) {
        overruled.add(asked.getName());
      } else {
        values.put(asked.getName(), Expansion.expand(asked.getValue(), values));
      }
    }
    return new Variables(new TreeMap<>(values), overruled);
  }

  private static List<EnvVar> asked(WorkerPoolSpec pool) {
    return pool.hasPythonPackageSpec()
        ? pool.getPythonPackageSpec().getEnvList()
        : pool.getContainerSpec().getEnvList();
  }
}
