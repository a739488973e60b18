package dev.trainyard.adapters.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What another program than ours says of an image. */
public record Skopeo(String image, List<String> options) {
  public static Skopeo of(String name) {
    return new Skopeo("docker://" + name, List.of("--tls-verify=false"));
  }

  /** Its name, digest, layers, labels. */
  public JsonNode inspect() throws Exception {
    return json("inspect");
  }

  /** Its configuration, as a runtime reads it. */
  public JsonNode config() throws Exception {
    return json("inspect", "--config");
  }

  public List<String> layers() throws Exception {
    List<String> layers = new ArrayList<>();
    inspect().path("Layers").forEach(layer -> layers.add(layer.asText()));
    return layers;
  }

  /** Lays all its layers out, one over the other, in a new folder below. */
  Path unpack(Path folder) throws Exception {
    Path copy = Files.createTempDirectory(folder, "copied");
    List<String> command = new ArrayList<>(List.of("skopeo", "copy", "-q"));
    for (String option : options) {
      command.add(option.replace("--", "--src-"));
    }
    command.addAll(List.of(image, "dir:" + copy));
    Programs.run(command.toArray(String[]::new));
    Path root = Files.createTempDirectory(folder, "root");
    for (JsonNode layer :
        new ObjectMapper().readTree(copy.resolve("manifest.json").toFile()).path("layers")) {
      String digest = layer.path("digest").asText().replace("sha256:", "");
      Programs.run("tar", "xzf", copy.resolve(digest).toString(), "-C", root.toString());
    }
    return root;
  }

  private JsonNode json(String... verb) throws Exception {
    List<String> command = new ArrayList<>(List.of("skopeo"));
    command.addAll(List.of(verb));
    command.addAll(options);
    command.add(image);
    return new ObjectMapper().readTree(Programs.run(command.toArray(String[]::new)));
  }
}
