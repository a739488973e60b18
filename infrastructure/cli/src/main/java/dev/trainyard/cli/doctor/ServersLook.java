package dev.trainyard.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.HttpCall;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.local.LocalPorts;
import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.RunningServers;
import dev.trainyard.cli.local.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The servers of this machine, the one that is named elsewhere, and the ports for one more. */
final class ServersLook implements Look {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String named;

  /**
   * @param named the address of the server that commands are meant for; empty for the local one
   */
  ServersLook(String named) {
    this.named = named;
  }

  @Override
  public List<Finding> at(Surroundings around) {
    Map<Path, RunningServer> running = RunningServers.below(around.home());
    List<Finding> findings = new ArrayList<>();
    running.forEach((folder, server) ->
        findings.add(
            health(
                "server in " + folder.getFileName(),
                server.http(),
                "Its log is in " + server.logs() + ".")));
    if (!named.isEmpty()) {
      findings.add(
          health("server", named, "It is named by --server, TRAINYARD_SERVER or the context."));
    }
    if (running.isEmpty()) {
      findings.add(ports());
    }
    return findings;
  }

  private static Finding ports() {
    List<String> taken =
        LocalPorts.usual().entrySet().stream()
            .filter(port -> !LocalPorts.isFree(port.getValue()))
            .map(port -> port.getValue() + " (" + port.getKey() + ")")
            .toList();
    return taken.isEmpty()
        ? Finding.ok(
            "ports",
            "free for trainyard up: "
                + String.join(
                    ", ",
                    LocalPorts.usual().values().stream().sorted().map(String::valueOf).toList()))
        : Finding.note(
            "ports",
            "taken by other programs: " + String.join(", ", taken),
            "trainyard up --port-offset 100 moves all; demo takes free ones by itself.");
  }

  private static Finding health(String what, String address, String advice) {
    try {
      URI health = URI.create(address.replaceFirst("/+$", "") + "/q/health/ready");
      return verdict(what, address, new HttpCall("GET", health, PATIENCE).send().body(), advice);
    } catch (IOException | IllegalArgumentException _) {
      return Finding.note(what, "nothing that is Trainyard answers at " + address, advice);
    }
  }

  private static Finding verdict(String what, String address, String body, String advice) {
    JsonNode health = Json.parse(body);
    if (health.path("status").asText().equals("UP")) {
      return Finding.ok(what, "healthy at " + address);
    }
    List<String> ill = new ArrayList<>();
    for (JsonNode check : health.path("checks")) {
      if (!check.path("status").asText().equals("UP")) {
        ill.add(check.path("name").asText() + " " + check.path("data"));
      }
    }
    return Finding.note(what, "not well at " + address + ": " + String.join(", ", ill), advice);
  }
}
