package dev.trainyard.emulator.run.crew;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables by which Kubernetes, on which Vertex runs, tells of a job's hosts and ports. */
final class ServiceLinks {
  private static final int STATUS_PORT = 6000;

  private ServiceLinks() {}

  /** Five for each replica of the crew, the same ones in every replica. */
  static Map<String, String> of(Crew crew, Habitat habitat) {
    Map<String, String> links = new TreeMap<>();
    for (Seat seat : crew.seats()) {
      String service =
          HostNames.of(crew.job(), seat).toUpperCase(Locale.ROOT).replace('-', '_') + "_SERVICE_";
      String port = Integer.toString(seat.address().port());
      links.put(service + "HOST", habitat.host(crew, seat));
      links.put(service + "PORT", port);
      links.put(service + "PORT_TF_PORT", port);
      links.put(service + "PORT_STATUSZ", Integer.toString(STATUS_PORT));
      links.put(service + "PORT_TRAINING_PORT", Integer.toString(ClusterJson.OPEN_PORT));
    }
    return links;
  }
}
