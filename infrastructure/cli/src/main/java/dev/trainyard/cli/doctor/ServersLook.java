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
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The servers of this machine, the one that is named elsewhere, and the ports for one more. */
final class ServersLook implements Look {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String named;
  private final @Nullable Path authorities;

  /**
   * @param named the address of the server that commands are meant for; empty for the local one
   * @param authorities hold the certificates of who may vouch for it, unless Java knows them
   */
  ServersLook(String named, @Nullable Path authorities) {
    this.named = named;
    this.authorities = authorities;
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

  private Finding health(String what, String address, String advice) {
    try {
      URI health = URI.create(address.replaceFirst("/+$", "") + "/q/health/ready");
      HttpCall call = new HttpCall("GET", health, PATIENCE).believing(authorities);
      return verdict(what, address, call.send().body(), advice);
    } catch (SSLException e) {
      return Finding.note(
          what, address + " cannot be trusted, or speaks no TLS: " + e.getMessage(), advice);
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
