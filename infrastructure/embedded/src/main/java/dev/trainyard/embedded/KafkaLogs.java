package dev.trainyard.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker tells hundreds of lines while it starts, none of which its user can act on. */
final class KafkaLogs {
  // why: java.util.logging forgets the level of a logger that nobody holds
  private static final List<Logger> LOUD =
      List.of(Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"));
  private static final List<Logger> LOUDER =
      List.of(
          Logger.getLogger("state.change.logger"),
          Logger.getLogger("org.apache.kafka.common.utils.AppInfoParser"),
          Logger.getLogger("org.apache.kafka.controller.QuorumController"),
          Logger.getLogger("org.apache.kafka.clients.NetworkClient"));

  private KafkaLogs() {}

  static void quieten() {
    LOUD.forEach(logger -> logger.setLevel(Level.WARNING));
    LOUDER.forEach(logger -> logger.setLevel(Level.SEVERE));
  }
}
