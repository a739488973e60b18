package dev.trainyard.adapters.web;

import dev.trainyard.application.port.StoreAwayException;
import jakarta.inject.Singleton;
import java.net.ConnectException;

/** Stands before every use case; open unless a test closes it. */
@Singleton
public class Gate {
  private int passes = Integer.MAX_VALUE;
  private RuntimeException refusal = new IllegalStateException("never thrown");

  synchronized void pass() {
    if (passes == 0) {
      throw refusal;
    }
    passes--;
  }

  public synchronized void storeGoesAwayAfter(int calls) {
    passes = calls;
    refusal = new StoreAwayException("gone", new ConnectException("refused"));
  }

  public synchronized void breaks() {
    passes = 0;
    refusal = new IllegalStateException("secret inner words");
  }

  public synchronized void opens() {
    passes = Integer.MAX_VALUE;
  }
}
