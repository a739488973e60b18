package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container engine of this machine that speaks Docker's language. */
public final class Engine implements Closeable {
  private static final System.Logger LOGGER = System.getLogger(Engine.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DockerClient docker;
  private final Path socket;
  private final Images images;
  private final String version;
  private final String owner;

  private Engine(DockerClient docker, Path socket, String owner) {
    this.docker = docker;
    this.socket = socket;
    this.owner = owner;
    this.images = new Images(docker);
    this.version = docker.versionCmd().exec().getVersion();
  }

  /**
   * The engine that answers, or null.
   *
   * @param owner what its containers are labelled with: this emulator's folder
   */
  public static @Nullable Engine find(Map<String, String> environment, String owner) {
    for (Path socket : Sockets.of(environment)) {
      try {
        return new Engine(client(socket), socket, owner);
      } catch (RuntimeException e) {
        // why: a socket that nobody listens on any more, or that is not for us
        LOGGER.log(System.Logger.Level.DEBUG, "no engine at " + socket, e);
      }
    }
    return null;
  }

  private static DockerClient client(Path socket) {
    var config =
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost("unix://" + socket)
            .withDockerTlsVerify(false)
            .build();
    var http =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(config.getDockerHost())
            .connectionTimeout(PATIENCE)
            .maxConnections(Integer.MAX_VALUE)
            .build();
    return DockerClientImpl.getInstance(config, http);
  }

  /** Who it is, for people. */
  @Override
  public String toString() {
    return "container engine " + version + " at " + socket;
  }

  /** As it says it, such as {@code 28.2.2}. */
  public String version() {
    return version;
  }

  public Images images() {
    return images;
  }

  DockerClient docker() {
    return docker;
  }

  Path socket() {
    return socket;
  }

  Map<String, String> labels() {
    return Map.of(Guard.LABEL, owner);
  }

  /** Kills and removes what an emulator with this owner left behind. */
  public void sweep() {
    var left = docker.listContainersCmd().withShowAll(true).withLabelFilter(labels()).exec();
    for (var container : left) {
      remove(container.getId());
    }
  }

  void remove(String container) {
    try {
      docker.removeContainerCmd(container).withForce(true).withRemoveVolumes(true).exec();
    } catch (DockerException | IllegalStateException e) {
      // why: gone already is as good, as is an engine that was closed; the sweep comes back for the
      // rest
      LOGGER.log(System.Logger.Level.DEBUG, "container " + container + " was not removed", e);
    }
  }

  List<String> guardWords() {
    return List.of(socket.toString(), Guard.LABEL + "=" + owner);
  }

  @Override
  public void close() throws IOException {
    docker.close();
  }
}
