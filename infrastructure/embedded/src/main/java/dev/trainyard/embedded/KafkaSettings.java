package dev.trainyard.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** One broker that is its own controller, sized for a small machine. */
final class KafkaSettings {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

  private KafkaSettings() {}

  static Properties of(Path records, int port, int controllerPort) {
    return of(records, port, controllerPort, List.of());
  }

  /**
   * @param detours ports to listen on as well, whose clients are told to come by another one
   */
  static Properties of(Path records, int port, int controllerPort, List<Detour> detours) {
    String client = "PLAINTEXT://" + Ports.LOOPBACK + ":" + port;
    String controller = Ports.LOOPBACK + ":" + controllerPort;
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + controller);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put(
        "listeners", client + named(detours, Detour::port) + "," + CONTROLLER + "://" + controller);
    settings.put("advertised.listeners", client + named(detours, Detour::advertised));
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"
            + detours.stream()
                .map(detour -> "," + detour.name() + ":PLAINTEXT")
                .collect(Collectors.joining()));
    settings.put("log.dirs", records.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(MAX_RECORD_BYTES));
    settings.put("replica.fetch.max.bytes", Integer.toString(MAX_RECORD_BYTES));
    alone(settings);
    small(settings);
    quick(settings);
    return settings;
  }

  private static String named(List<Detour> detours, ToIntFunction<Detour> port) {
    return detours.stream()
        .map(each -> "," + each.name() + "://" + Ports.LOOPBACK + ":" + port.applyAsInt(each))
        .collect(Collectors.joining());
  }

  private static void alone(Properties settings) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      settings.put(topic + ".replication.factor", "1");
      settings.put(topic + ".num.partitions", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
  }

  private static void small(Properties settings) {
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    // why: the default of 128 MiB is taken from the heap at the start
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
  }

  private static void quick(Properties settings) {
    settings.put("group.initial.rebalance.delay.ms", "0");
    // why: after a kill the broker may register again only when its last session is over
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
  }
}
