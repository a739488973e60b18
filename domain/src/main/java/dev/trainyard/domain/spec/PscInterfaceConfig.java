package dev.trainyard.domain.spec;

import java.util.List;

/** Private Service Connect; {@code networkAttachment} is {@code ""} when absent. */
public record PscInterfaceConfig(
    String networkAttachment, List<DnsPeeringConfig> dnsPeeringConfigs) {
  public PscInterfaceConfig {
    dnsPeeringConfigs = List.copyOf(dnsPeeringConfigs);
  }
}
