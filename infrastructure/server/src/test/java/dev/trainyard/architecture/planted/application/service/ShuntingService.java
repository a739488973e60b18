package dev.trainyard.architecture.planted.application.service;

import dev.trainyard.architecture.planted.application.port.in.Shunting;
import dev.trainyard.architecture.planted.application.port.out.Rails;

/** Breaks: services behind the door, no cycles. */
public record ShuntingService(Rails rails) {
  public Shunting back() {
    return new Shunting();
  }
}
