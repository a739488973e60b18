package dev.trainyard.bench;

/** Somebody who makes one call after the other. */
interface Client extends AutoCloseable {
  String PARENT = "projects/bench/locations/us-central1";

  /** Returns when the call is answered, and what it asked for is durable. */
  void call(int number) throws Exception;
}
