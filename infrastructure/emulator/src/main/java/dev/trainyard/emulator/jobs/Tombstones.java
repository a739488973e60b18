package dev.trainyard.emulator.jobs;

import com.google.protobuf.Timestamp;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.wire.Micros;
import dev.trainyard.domain.job.Removal;
import java.time.Instant;
import java.util.Map;

/** What is written down of a deletion: a name, when, and by which version of the API. */
final class Tombstones {
  private static final String REQUESTED_AS = "requested-as";
  private static final String USUAL = "v1";

  private Tombstones() {}

  static Map<String, String> labels(String requestedAs) {
    return Map.of(REQUESTED_AS, requestedAs);
  }

  /** One that is asked for and has to wait. */
  static Removal awaited(ResourceName name, String requestedAs, Instant now) {
    return new Removal(
        name.id().value(), name.kind(), name.id(), name.place(), requestedAs, now, null);
  }

  static Removal removal(ResourceName name, Timestamp time, Map<String, String> labels) {
    Instant at = Micros.toDomain(time);
    // why: the operation that deletes something has that something's number
    return new Removal(
        name.id().value(),
        name.kind(),
        name.id(),
        name.place(),
        labels.getOrDefault(REQUESTED_AS, USUAL),
        at,
        at);
  }
}
