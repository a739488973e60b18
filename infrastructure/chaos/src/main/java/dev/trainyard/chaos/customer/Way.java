package dev.trainyard.chaos.customer;

/** How a wish comes in. */
public enum Way {
  KAFKA,
  REST,
  GRPC
}
