package dev.trainyard.domain.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the replicas reach a private network.
 *
 * @param network {@code projects/NUMBER/global/networks/NAME}, or {@code ""} for no peering
 */
public record Networking(
    String network,
    List<String> reservedIpRanges,
    @Nullable PscInterfaceConfig pscInterfaceConfig) {
  public static final Networking NONE = new Networking("", List.of(), null);

  public Networking {
    reservedIpRanges = List.copyOf(reservedIpRanges);
  }
}
