package dev.trainyard.emulator.run.crew;

/** Where a replica lives, which decides how it is told of hosts and folders. */
public enum Habitat {
  /** A process of this machine: hosts are loopback addresses, folders are this machine's. */
  PROCESS,
  /** A container: hosts have Vertex's names, buckets are below {@code /gcs}. */
  CONTAINER;

  /** Where containers find their buckets. */
  public static final String GCS = "/gcs";

  String host(Crew crew, Seat seat) {
    return switch (this) {
      case PROCESS -> seat.address().host();
      case CONTAINER -> HostNames.of(crew.job(), seat);
    };
  }

  String bucketRoot(Buckets buckets) {
    return switch (this) {
      case PROCESS -> buckets.root().toString();
      case CONTAINER -> GCS;
    };
  }
}
