package dev.trainyard.domain.job;

/** The door or corridor through which something was asked or done. */
public enum Channel {
  KAFKA,
  HTTP,
  GRPC,
  CLI,
  CONSOLE,
  STARTER,
  WATCHER,
  CANCELLER
}
