package dev.trainyard.adapters.packaging;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import dev.trainyard.adapters.packaging.python.Prepared;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How dependencies get into an image.
 *
 * @param environment what containers need to find them
 * @param command what the container begins with
 * @param remarks for the user
 */
record Installed(
    List<FileEntriesLayer> layers,
    Map<String, String> environment,
    List<String> command,
    List<String> remarks) {
  static final String FOLDER = "/opt/trainyard/python";
  static final String START = "/opt/trainyard/start";

  private static final String USUAL_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  static Installed of(Prepared prepared, Layers layers, Map<String, String> base) {
    List<String> command = layers.recipe().command();
    return switch (prepared) {
      case Prepared.Nothing _ -> new Installed(List.of(), Map.of(), command, List.of());
      case Prepared.Laid(var folder, var remarks) ->
          new Installed(List.of(layers.dependencies(folder)), paths(base), command, remarks);
      case Prepared.AtStart(String why, var commands) ->
          new Installed(
              List.of(layers.start(StartScript.of(commands))),
              Map.of(),
              StartScript.before(command),
              List.of(
                  "Dependencies are installed each time a container starts, because "
                      + why
                      + ". A command of the job's own has to begin with /bin/sh "
                      + START
                      + "."));
    };
  }

  private static Map<String, String> paths(Map<String, String> base) {
    String path = base.getOrDefault("PATH", USUAL_PATH);
    String python =
        Optional.ofNullable(base.get("PYTHONPATH"))
            .filter(given -> !given.isEmpty())
            .map(given -> ":" + given)
            .orElse("");
    return Map.of("PATH", FOLDER + "/bin:" + path, "PYTHONPATH", FOLDER + python);
  }
}
