package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.CannotStartException;
import java.io.IOException;
import java.util.List;

/** The replicas of one try of a job. Their ends come as {@link Happening.ReplicaEnded}. */
interface Workforce {
  /** The seats to be filled, the primary's first. */
  List<Seat> seats();

  void start(Seat seat) throws IOException, CannotStartException;

  /** Whether it was still counted; a replica that was stopped is not. */
  boolean remove(Happening.ReplicaEnded ended);

  /** Stops one, and waits until it and its log are complete. */
  void stop(Seat seat);

  /** Stops all that run and waits until they and their logs are complete. */
  void stopAll();
}
