package dev.trainyard.emulator.junit;

import com.google.api.gax.rpc.TransportChannelProvider;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a test has of its emulator. */
public interface Vertex {
  /** How long {@link #awaitEnd(CustomJob)} waits. */
  Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * @throws IllegalStateException if nothing is running
   */
  RunningVertex running();

  default Emulator emulator() {
    return running().emulator();
  }

  default String host() {
    return running().host();
  }

  default int port() {
    return emulator().port();
  }

  /** {@code HOST:PORT} for gRPC, and for HTTP behind {@code http://}. */
  default String endpoint() {
    return emulator().endpoint();
  }

  /** For any of Google's clients: to here, in plain text. */
  default TransportChannelProvider channels() {
    return running().channels();
  }

  /** For a client of the job service: to here, in plain text, without credentials. */
  default JobServiceSettings settings() {
    return running().settings();
  }

  /** A client with these settings; it is closed with the emulator. */
  default JobServiceClient jobs() {
    return running().jobs();
  }

  /** What is to go wrong. */
  default Faults faults() {
    return emulator().faults();
  }

  /** The folder that is {@code gs://NAME}; it may not be there yet. */
  default Path bucket(String name) {
    return running().bucket(name);
  }

  /**
   * The hand that turns the time.
   *
   * @throws IllegalStateException if it is real
   */
  default VirtualTime time() {
    return emulator().virtualTime();
  }

  /** The job once it has ended. No fault strikes this look; time that can be turned is turned. */
  default CustomJob awaitEnd(CustomJob job) {
    return awaitEnd(job.getName(), PATIENCE);
  }

  /**
   * @throws IllegalStateException if the job has not ended after that time, or is not there
   */
  default CustomJob awaitEnd(String job, Duration patience) {
    return Ends.await(emulator(), job, patience);
  }

  /** What the first replica of a job has written so far, a line each; nothing in noop mode. */
  default List<String> log(CustomJob job) {
    return log(job, "workerpool0-0");
  }

  /**
   * @param source a replica, {@code workerpool1-0}, or {@code service} for the platform itself
   */
  default List<String> log(CustomJob job, String source) {
    return LogLines.of(running().logs(job.getName()).resolve(source + ".log"));
  }
}
