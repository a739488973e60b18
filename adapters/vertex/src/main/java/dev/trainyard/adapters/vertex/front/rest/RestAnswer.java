package dev.trainyard.adapters.vertex.front.rest;

import dev.trainyard.adapters.vertex.front.damage.Damage;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer: a status and JSON.
 *
 * @param loss how it gets lost on the way, if it is to
 */
public record RestAnswer(int status, String json, Damage.@Nullable Loss loss) {
  public RestAnswer(int status, String json) {
    this(status, json, null);
  }
}
