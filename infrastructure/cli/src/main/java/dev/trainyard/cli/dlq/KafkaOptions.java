package dev.trainyard.cli.dlq;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.RunningServers;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Option;

/** Which Kafka a command means. */
final class KafkaOptions {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:TRAINYARD_KAFKA_BOOTSTRAP_SERVERS:-}",
      description =
          "The Kafka; else TRAINYARD_KAFKA_BOOTSTRAP_SERVERS, else that of the server that runs here.")
  private String kafka = "";

  String address(Surroundings around) {
    if (!kafka.isEmpty()) {
      return kafka;
    }
    return RunningServers.meant(around.home())
        .map(RunningServer::kafka)
        .filter(address -> !address.isEmpty())
        .orElseThrow(() ->
            badInput(
                "No server runs here, so say which Kafka: --kafka HOST:PORT, or TRAINYARD_KAFKA_BOOTSTRAP_SERVERS."));
  }
}
