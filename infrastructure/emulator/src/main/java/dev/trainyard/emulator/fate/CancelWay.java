package dev.trainyard.emulator.fate;

import dev.trainyard.emulator.time.TimeText;
import java.time.Duration;

/** What a cancel does. */
public sealed interface CancelWay {
  CancelWay AT_ONCE = new Takes(Duration.ZERO);

  /** The job stops, and is CANCELLED after a while. */
  record Takes(Duration time) implements CancelWay {
    @Override
    public String toString() {
      return TimeText.of(time);
    }
  }

  /** The job stops and stays CANCELLING. */
  record Never() implements CancelWay {
    @Override
    public String toString() {
      return "never";
    }
  }

  /** The job goes on, shown as CANCELLING, to the end that it would have had. */
  record Loses() implements CancelWay {
    @Override
    public String toString() {
      return "loses";
    }
  }

  /**
   * Reads {@code 30s}, {@code never} or {@code loses}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static CancelWay parse(String text) {
    return switch (text) {
      case "never" -> new Never();
      case "loses" -> new Loses();
      default -> new Takes(TimeText.parse(text));
    };
  }
}
