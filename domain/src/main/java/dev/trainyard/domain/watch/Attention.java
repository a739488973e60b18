package dev.trainyard.domain.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a job may stay without a look: a tenth of the time since its last change or until its
 * timeout, whichever is nearer. What just began is looked at often, what runs for long seldom, and
 * what is about to time out often again.
 *
 * @param shortest between two looks at the same job
 * @param longest between two looks, as far as the calls allow
 */
public record Attention(Duration shortest, Duration longest) {
  private static final int PART = 10;

  public Attention {
    if (!shortest.isPositive() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "a job is looked at after " + shortest + " to " + longest + ", which is not possible");
    }
  }

  public Duration to(Watched watched, Instant now) {
    Duration near = distance(watched.job().times().updateTime(), now);
    Instant timeout = watched.timeout();
    if (timeout != null && distance(timeout, now).compareTo(near) < 0) {
      near = distance(timeout, now);
    }
    return clamp(near.dividedBy(PART));
  }

  /** A job whose last change and whose timeout are further away than this has all the time. */
  public Duration reach() {
    return longest.multipliedBy(PART);
  }

  private static Duration distance(Instant moment, Instant now) {
    return Duration.between(moment, now).abs();
  }

  private Duration clamp(Duration duration) {
    if (duration.compareTo(shortest) < 0) {
      return shortest;
    }
    return duration.compareTo(longest) > 0 ? longest : duration;
  }
}
