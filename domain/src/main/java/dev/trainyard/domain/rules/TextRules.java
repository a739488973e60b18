package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.CustomJobSpec;
import dev.trainyard.domain.spec.DnsPeeringConfig;
import dev.trainyard.domain.spec.Networking;
import dev.trainyard.domain.spec.PscInterfaceConfig;
import java.util.List;

/** Every text of a request has to be text; labels have narrower rules of their own. */
final class TextRules {
  private TextRules() {}

  static void check(CustomJob request, Scope root) {
    Text.check(request.displayName(), root.at("display_name"));
    if (request.encryptionSpec() != null) {
      Text.check(
          request.encryptionSpec().kmsKeyName(), root.at("encryption_spec").at("kms_key_name"));
    }
    checkSpec(request.jobSpec(), root.at("job_spec"));
  }

  private static void checkSpec(CustomJobSpec spec, Scope at) {
    for (int i = 0; i < spec.workerPoolSpecs().size(); i++) {
      PoolTextRules.check(spec.workerPoolSpecs().get(i), at.at("worker_pool_specs", i));
    }
    Text.check(spec.access().serviceAccount(), at.at("service_account"));
    Text.check(spec.persistentResourceId(), at.at("persistent_resource_id"));
    Text.check(spec.models(), "models", at);
    Text.check(spec.tracking().tensorboard(), at.at("tensorboard"));
    Text.check(spec.tracking().experiment(), at.at("experiment"));
    Text.check(spec.tracking().experimentRun(), at.at("experiment_run"));
    Text.check(
        spec.output().protectedArtifactLocationId(), at.at("protected_artifact_location_id"));
    if (spec.output().baseOutputDirectory() != null) {
      Text.check(
          spec.output().baseOutputDirectory().outputUriPrefix(),
          at.at("base_output_directory").at("output_uri_prefix"));
    }
    checkNetworking(spec.networking(), at);
  }

  private static void checkNetworking(Networking networking, Scope at) {
    Text.check(networking.network(), at.at("network"));
    Text.check(networking.reservedIpRanges(), "reserved_ip_ranges", at);
    PscInterfaceConfig psc = networking.pscInterfaceConfig();
    if (psc != null) {
      Scope config = at.at("psc_interface_config");
      Text.check(psc.networkAttachment(), config.at("network_attachment"));
      checkPeerings(psc.dnsPeeringConfigs(), config);
    }
  }

  private static void checkPeerings(List<DnsPeeringConfig> peerings, Scope config) {
    for (int i = 0; i < peerings.size(); i++) {
      Scope at = config.at("dns_peering_configs", i);
      Text.check(peerings.get(i).domain(), at.at("domain"));
      Text.check(peerings.get(i).targetProject(), at.at("target_project"));
      Text.check(peerings.get(i).targetNetwork(), at.at("target_network"));
    }
  }
}
