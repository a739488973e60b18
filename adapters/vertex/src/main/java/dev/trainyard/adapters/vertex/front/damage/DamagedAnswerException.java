package dev.trainyard.adapters.vertex.front.damage;

/** Thrown by a backend whose answer is not to arrive as it should. */
public final class DamagedAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Damage damage;

  public DamagedAnswerException(Damage damage) {
    super("damaged on purpose", null, false, false);
    this.damage = damage;
  }

  public Damage damage() {
    return damage;
  }
}
