package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.DnsPeeringConfig;
import dev.trainyard.domain.spec.Networking;
import dev.trainyard.domain.spec.PscInterfaceConfig;
import java.util.List;

/** Peered networks and Private Service Connect. */
final class NetworkRules {
  private static final String NAME = "[a-z]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final Shape NETWORK =
      Shape.of(
          "projects/[0-9]+/global/networks/" + NAME,
          "projects/NUMBER/global/networks/NAME, with the number of the project");
  private static final Shape RANGE =
      Shape.of(NAME, "the name of a reserved range, such as vertex-ai-ip-range");
  private static final Shape ATTACHMENT =
      Shape.of(
          "projects/[^/\\s]+/regions/[^/\\s]+/networkAttachments/[^/\\s]+",
          "projects/PROJECT/regions/REGION/networkAttachments/NAME");
  private static final Shape DOMAIN =
      Shape.of("[^\\s]+\\.", "a DNS name that ends with a dot, such as corp.example.");

  private NetworkRules() {}

  static void check(Networking networking, Scope jobSpec) {
    NETWORK.check(networking.network(), jobSpec.at("network"));
    List<String> ranges = networking.reservedIpRanges();
    for (int i = 0; i < ranges.size(); i++) {
      RANGE.require(ranges.get(i), jobSpec.at("reserved_ip_ranges", i));
    }
    if (networking.pscInterfaceConfig() != null) {
      check(networking.pscInterfaceConfig(), jobSpec.at("psc_interface_config"));
    }
  }

  private static void check(PscInterfaceConfig psc, Scope at) {
    ATTACHMENT.check(psc.networkAttachment(), at.at("network_attachment"));
    for (int i = 0; i < psc.dnsPeeringConfigs().size(); i++) {
      DnsPeeringConfig peering = psc.dnsPeeringConfigs().get(i);
      Scope config = at.at("dns_peering_configs", i);
      DOMAIN.require(peering.domain(), config.at("domain"));
      config.at("target_project").require(peering.targetProject());
      config.at("target_network").require(peering.targetNetwork());
    }
  }
}
