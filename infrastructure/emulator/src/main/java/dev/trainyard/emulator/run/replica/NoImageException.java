package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.crew.Seat;

/** A replica's image is not there and cannot be had. */
public final class NoImageException extends CannotStartException {
  private static final long serialVersionUID = 1L;

  private final String image;

  /**
   * @param words the engine's own
   */
  public NoImageException(Seat seat, String image, String words) {
    super(seat, words);
    this.image = image;
  }

  public String image() {
    return image;
  }
}
