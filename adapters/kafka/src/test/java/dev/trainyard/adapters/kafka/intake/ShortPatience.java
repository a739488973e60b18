package dev.trainyard.adapters.kafka.intake;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A group that loses patience with its members within seconds, so that a test can outlast it. */
public final class ShortPatience implements QuarkusTestProfile {
  static final int SECONDS = 6;

  @Override
  public Map<String, String> getConfigOverrides() {
    String channel = "mp.messaging.incoming.submissions.";
    return Map.of(
        channel + "max.poll.interval.ms", "3000",
        channel + "session.timeout.ms", SECONDS + "000",
        channel + "heartbeat.interval.ms", "1000");
  }
}
