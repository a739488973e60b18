package dev.trainyard.chaos.proxy;

/** One of the two directions of a connection. */
public enum Way {
  TO_SERVER,
  TO_CLIENT
}
