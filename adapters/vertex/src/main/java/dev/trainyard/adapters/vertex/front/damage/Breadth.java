package dev.trainyard.adapters.vertex.front.damage;

/** How much is broken off. Over HTTP/1.1 an exchange is its connection, so both are the same. */
public enum Breadth {
  /** The one exchange: {@code RST_STREAM} with {@code INTERNAL_ERROR}. */
  STREAM,
  /** The connection, with every other exchange on it: TCP {@code RST}. */
  CONNECTION
}
