package dev.trainyard.server.settings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_LISTS_PER_MINUTE;
import static dev.trainyard.server.settings.Setting.TRAINYARD_OBSERVE_EVERY;

import dev.trainyard.application.service.WatchPace;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;

/** How the settings have Vertex watched. */
public final class WatchSettings {
  // why: it is prolonged every third of it, so it only says how soon another server takes over
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final int LISTS_AT_GOOGLE = 60;

  private WatchSettings() {}

  /**
   * @throws BadSettingException if one of them makes no sense
   */
  public static WatchPace of(Settings settings) {
    int lists =
        settings.number(
            TRAINYARD_LISTS_PER_MINUTE,
            settings.isGoogle() ? LISTS_AT_GOOGLE : WatchPace.UNLIMITED);
    if (lists < 2) {
      throw new BadSettingException(
          TRAINYARD_LISTS_PER_MINUTE, "is " + lists + "; a watcher needs at least 2.");
    }
    return new WatchPace(shortest(settings.get(TRAINYARD_OBSERVE_EVERY, "1s")), lists, LEASE);
  }

  private static Duration shortest(String text) {
    try {
      Duration duration = DurationConverter.parseDuration(text);
      if (duration != null && duration.isPositive()) {
        return duration;
      }
    } catch (IllegalArgumentException _) {
      // why: said below, with what it should have been
    }
    throw new BadSettingException(
        TRAINYARD_OBSERVE_EVERY, "is \"" + text + "\"; say how long, such as 500ms, 10s or 1m.");
  }
}
