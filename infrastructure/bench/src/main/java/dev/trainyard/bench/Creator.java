package dev.trainyard.bench;

/** A client that creates jobs, one after the other. */
interface Creator extends AutoCloseable {
  String PARENT = "projects/bench/locations/us-central1";

  /** Returns when the job is durable. */
  void create(int number) throws Exception;
}
