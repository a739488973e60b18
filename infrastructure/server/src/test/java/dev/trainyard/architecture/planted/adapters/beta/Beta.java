package dev.trainyard.architecture.planted.adapters.beta;

/** Met by another adapter; its package is not null-marked. */
public interface Beta {
  void meet();
}
