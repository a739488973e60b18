package dev.trainyard.emulator.junit;

import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.chaos.Faults;
import java.util.Map;
import java.util.function.Function;

/** What tests may take as a parameter. */
final class Parameters {
  private static final Map<Class<?>, Function<RunningVertex, Object>> KINDS =
      Map.of(
          Vertex.class, vertex -> vertex,
          RunningVertex.class, vertex -> vertex,
          Emulator.class, Vertex::emulator,
          Faults.class, Vertex::faults,
          JobServiceClient.class, Vertex::jobs,
          JobServiceSettings.class, Vertex::settings);

  private Parameters() {}

  static boolean supports(Class<?> type) {
    return KINDS.containsKey(type);
  }

  static Object of(Class<?> type, RunningVertex vertex) {
    Function<RunningVertex, Object> kind = KINDS.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("no parameter is a " + type);
    }
    return kind.apply(vertex);
  }
}
