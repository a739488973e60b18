package dev.trainyard.adapters.vertex.front.damage;

import com.google.protobuf.Message;
import java.util.function.UnaryOperator;

/** What a caller gets in the place of a proper answer. */
public sealed interface Damage {
  /** An answer that does not arrive, or not whole. */
  sealed interface Loss extends Damage {}

  /** Nothing comes, for as long as the caller waits. */
  record Silence() implements Loss {}

  /** The exchange is broken off before a byte of the answer. */
  record Cut(Breadth breadth) implements Loss {}

  /** The exchange is broken off in the middle of the answer. */
  record Half(Message answer, Breadth breadth) implements Loss {}

  /** The answer whole; over REST its JSON is rewritten. */
  record Reworded(Message answer, UnaryOperator<String> json) implements Damage {}
}
