package dev.trainyard.adapters.vertex.wire.message;

import dev.trainyard.domain.spec.DnsPeeringConfig;
import dev.trainyard.domain.spec.Networking;
import dev.trainyard.domain.spec.PscInterfaceConfig;

final class NetworkingMapper {
  private NetworkingMapper() {}

  static void add(
      Networking networking, com.google.cloud.aiplatform.v1.CustomJobSpec.Builder proto) {
    proto.setNetwork(networking.network()).addAllReservedIpRanges(networking.reservedIpRanges());
    PscInterfaceConfig psc = networking.pscInterfaceConfig();
    if (psc != null) {
      var config = proto.getPscInterfaceConfigBuilder();
      config.setNetworkAttachment(psc.networkAttachment());
      psc.dnsPeeringConfigs().forEach(dns -> config.addDnsPeeringConfigs(toProto(dns)));
    }
  }

  static Networking toDomain(com.google.cloud.aiplatform.v1.CustomJobSpec proto) {
    return new Networking(
        proto.getNetwork(),
        proto.getReservedIpRangesList(),
        proto.hasPscInterfaceConfig() ? psc(proto.getPscInterfaceConfig()) : null);
  }

  private static PscInterfaceConfig psc(com.google.cloud.aiplatform.v1.PscInterfaceConfig proto) {
    return new PscInterfaceConfig(
        proto.getNetworkAttachment(),
        proto.getDnsPeeringConfigsList().stream().map(NetworkingMapper::toDomain).toList());
  }

  private static com.google.cloud.aiplatform.v1.DnsPeeringConfig toProto(DnsPeeringConfig dns) {
    return com.google.cloud.aiplatform.v1.DnsPeeringConfig.newBuilder()
        .setDomain(dns.domain())
        .setTargetProject(dns.targetProject())
        .setTargetNetwork(dns.targetNetwork())
        .build();
  }

  private static DnsPeeringConfig toDomain(com.google.cloud.aiplatform.v1.DnsPeeringConfig dns) {
    return new DnsPeeringConfig(dns.getDomain(), dns.getTargetProject(), dns.getTargetNetwork());
  }
}
