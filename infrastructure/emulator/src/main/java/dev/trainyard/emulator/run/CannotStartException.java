package dev.trainyard.emulator.run;

import dev.trainyard.emulator.run.crew.Seat;

/** A replica has nothing that this machine could start; the message says so to the caller. */
final class CannotStartException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Seat seat;
  private final String reason;

  CannotStartException(Seat seat, String message) {
    super(message);
    this.seat = seat;
    this.reason = message;
  }

  Seat seat() {
    return seat;
  }

  String reason() {
    return reason;
  }
}
