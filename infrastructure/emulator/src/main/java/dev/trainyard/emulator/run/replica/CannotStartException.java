package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.crew.Seat;

/** A replica has nothing that this machine could start; the message says so to the caller. */
public class CannotStartException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Seat seat;
  private final String reason;

  public CannotStartException(Seat seat, String message) {
    super(message);
    this.seat = seat;
    this.reason = message;
  }

  public Seat seat() {
    return seat;
  }

  public String reason() {
    return reason;
  }
}
