package dev.trainyard.emulator.run.container;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tests with containers are skipped where there is no engine; they need no network. */
public final class EngineNeeded {
  /** Says {@code entry} and its arguments, which are {@code cmd} unless a caller gives others. */
  public static final String IMAGE = "trainyard-test/busybox:1";

  private static final String DOCKERFILE =
      """
      FROM scratch
      COPY busybox /bin/busybox
      RUN ["/bin/busybox", "sh", "-c", "/bin/busybox --install -s /bin && /bin/busybox mkdir -p /tmp /work"]
      ENV FROM_IMAGE=yes HOME=/work
      WORKDIR /work
      ENTRYPOINT ["/bin/echo", "entry"]
      CMD ["cmd"]
      """;

  private EngineNeeded() {}

  /** The engine, once it has the image. */
  public static Engine check(Path scratch) throws IOException {
    Engine engine = Engine.find(System.getenv(), scratch.toString());
    assumeTrue(engine != null, "No container engine answers here, so no container is tried.");
    Path busybox =
        Stream.of("/bin/busybox", "/usr/bin/busybox")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElse(null);
    assumeTrue(busybox != null, "The test image is made of busybox-static, which is not here.");
    build(engine.docker(), busybox, Files.createDirectories(scratch.resolve("image")));
    return engine;
  }

  private static void build(DockerClient docker, Path busybox, Path context) throws IOException {
    Files.copy(busybox, context.resolve("busybox"));
    Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
    docker
        .buildImageCmd(context.toFile())
        .withTags(Set.of(IMAGE))
        .exec(new BuildImageResultCallback())
        .awaitImageId();
  }

  /** Writes the image into a file, as {@code docker save} does. */
  public static void save(Engine engine, Path tar) throws IOException {
    try (InputStream in = engine.docker().saveImageCmd(IMAGE).exec()) {
      Files.copy(in, tar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** How many containers of the emulator with this folder there are, running or not. */
  public static int containers(Engine engine, Path state) {
    String owner = state.resolve("jobs").toString();
    return engine
        .docker()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of(Guard.LABEL, owner))
        .exec()
        .size();
  }
}
