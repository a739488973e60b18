package dev.trainyard.adapters.web.error;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The connection broke off, in the body or in the answer; nobody is there to be told. */
public final class CallerGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  public CallerGoneException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
