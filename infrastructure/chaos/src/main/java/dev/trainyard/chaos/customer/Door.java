package dev.trainyard.chaos.customer;

import java.io.IOException;

/** Where wishes are taken. */
interface Door extends AutoCloseable {
  /**
   * Hands in a wish.
   *
   * @return the job's name, or {@code ""} if whoever took it does not know it yet
   * @throws IOException if there was no answer, or one that says to ask again
   * @throws RefusedException if it says never
   */
  String submit(Wish wish) throws IOException;

  /**
   * Asks for a job's end.
   *
   * @throws IOException as above
   */
  void cancel(String name) throws IOException;

  @Override
  void close();

  /** The customer did nothing wrong, and was told so all the same. */
  final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }
}
