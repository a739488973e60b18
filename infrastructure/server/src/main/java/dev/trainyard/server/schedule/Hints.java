package dev.trainyard.server.schedule;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Words that something is to be done, from whoever knows to whoever does it; losing one only costs
 * a tick.
 */
@ApplicationScoped
public class Hints {
  private static final Runnable NOBODY = () -> {};

  private volatile Runnable submitted = NOBODY;
  private volatile Runnable answered = NOBODY;
  private volatile Runnable cancelled = NOBODY;
  private volatile Runnable deleted = NOBODY;

  public void submitted() {
    submitted.run();
  }

  public void answered() {
    answered.run();
  }

  public void cancelled() {
    cancelled.run();
  }

  public void deleted() {
    deleted.run();
  }

  void onSubmitted(Runnable wake) {
    submitted = wake;
  }

  void onAnswered(Runnable wake) {
    answered = wake;
  }

  void onCancelled(Runnable wake) {
    cancelled = wake;
  }

  void onDeleted(Runnable wake) {
    deleted = wake;
  }
}
