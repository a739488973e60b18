package dev.trainyard.domain.job;

import dev.trainyard.domain.text.Legible;
import java.time.Instant;

/**
 * What a queued job waits for.
 *
 * @param words a sentence for a reader
 * @param until not to be claimed before; in the past when only its turn is missing
 */
public record Wait(WaitReason reason, String words, Instant until) {
  public Wait {
    words = Legible.words(words);
  }
}
