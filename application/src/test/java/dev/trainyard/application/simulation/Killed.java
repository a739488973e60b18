package dev.trainyard.application.simulation;

/** The process is gone in the middle of what it did; nothing of it may catch this. */
final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
