package dev.trainyard.cli.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.adapters.packaging.registry.Routes;
import dev.trainyard.cli.api.EmulatorApi;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.RunningServers;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.domain.packaging.ImageName;
import java.net.URI;
import java.util.Optional;

/**
 * The local Vertex AI that a job will run on.
 *
 * @param address {@code HOST:PORT}; a registry and buckets, too
 * @param runsContainers whether replicas run in their images; else they are processes of this
 *     machine
 * @param runsCode whether code without a base is enough for it
 */
public record LocalVertex(String address, boolean runsContainers, boolean runsCode) {
  /** The one behind the server that a command means; none, if that is another Vertex AI. */
  public static Optional<LocalVertex> behind(Aim aim, Surroundings around) {
    URI server = aim.endpointAddress();
    return RunningServers.below(around.home()).values().stream()
        .filter(running -> isAt(running, server))
        .findFirst()
        .map(RunningServer::emulator)
        .filter(emulator -> !emulator.isEmpty())
        .or(() -> Optional.of(server.getRawAuthority()))
        .flatMap(LocalVertex::at);
  }

  /** Whether an image of this name lies in its own registry, where nobody else comes to see it. */
  boolean keeps(ImageName name) {
    String port = address.substring(address.lastIndexOf(':'));
    return routes().lead(name)
        || name.registry().equals(address)
        || name.registry().matches("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])" + port);
  }

  /** The registries that it stands for. */
  Routes routes() {
    return Routes.ofGoogle(address);
  }

  private static boolean isAt(RunningServer running, URI server) {
    return URI.create(running.http()).getPort() == server.getPort()
        && server.getHost().matches("localhost|127\\.0\\.0\\.1|\\[::1]");
  }

  /** The one at an address, if there is one. */
  public static Optional<LocalVertex> at(String address) {
    return new EmulatorApi(address).containers().map(answer -> told(address, answer));
  }

  private static LocalVertex told(String address, JsonNode answer) {
    boolean runsCode = !"always".equals(answer.path("containers").asText());
    return new LocalVertex(address, answer.path("engine").asBoolean(), runsCode);
  }
}
