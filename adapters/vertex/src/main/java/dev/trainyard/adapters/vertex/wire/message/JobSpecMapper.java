package dev.trainyard.adapters.vertex.wire.message;

import dev.trainyard.domain.spec.Access;
import dev.trainyard.domain.spec.CustomJobSpec;
import dev.trainyard.domain.spec.GcsDestination;
import dev.trainyard.domain.spec.Output;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.spec.Tracking;

/** {@code CustomJobSpec}, every field. */
public final class JobSpecMapper {
  private JobSpecMapper() {}

  public static com.google.cloud.aiplatform.v1.CustomJobSpec toProto(CustomJobSpec spec) {
    var proto =
        com.google.cloud.aiplatform.v1.CustomJobSpec.newBuilder()
            .setPersistentResourceId(spec.persistentResourceId())
            .addAllModels(spec.models());
    spec.workerPoolSpecs().forEach(pool -> proto.addWorkerPoolSpecs(PoolMapper.toProto(pool)));
    Scheduling scheduling = spec.scheduling();
    if (scheduling != null) {
      proto.setScheduling(SchedulingMapper.toProto(scheduling));
    }
    add(spec.access(), proto);
    NetworkingMapper.add(spec.networking(), proto);
    add(spec.output(), proto);
    add(spec.tracking(), proto);
    return proto.build();
  }

  public static CustomJobSpec toDomain(com.google.cloud.aiplatform.v1.CustomJobSpec proto) {
    return new CustomJobSpec(
        proto.getWorkerPoolSpecsList().stream().map(PoolMapper::toDomain).toList(),
        proto.hasScheduling() ? SchedulingMapper.toDomain(proto.getScheduling()) : null,
        new Access(
            proto.getServiceAccount(),
            proto.getEnableWebAccess(),
            proto.getEnableDashboardAccess()),
        NetworkingMapper.toDomain(proto),
        output(proto),
        new Tracking(proto.getTensorboard(), proto.getExperiment(), proto.getExperimentRun()),
        proto.getPersistentResourceId(),
        proto.getModelsList());
  }

  private static void add(
      Access access, com.google.cloud.aiplatform.v1.CustomJobSpec.Builder proto) {
    proto
        .setServiceAccount(access.serviceAccount())
        .setEnableWebAccess(access.enableWebAccess())
        .setEnableDashboardAccess(access.enableDashboardAccess());
  }

  private static void add(
      Output output, com.google.cloud.aiplatform.v1.CustomJobSpec.Builder proto) {
    proto.setProtectedArtifactLocationId(output.protectedArtifactLocationId());
    GcsDestination directory = output.baseOutputDirectory();
    if (directory != null) {
      proto.getBaseOutputDirectoryBuilder().setOutputUriPrefix(directory.outputUriPrefix());
    }
  }

  private static void add(
      Tracking tracking, com.google.cloud.aiplatform.v1.CustomJobSpec.Builder proto) {
    proto
        .setTensorboard(tracking.tensorboard())
        .setExperiment(tracking.experiment())
        .setExperimentRun(tracking.experimentRun());
  }

  private static Output output(com.google.cloud.aiplatform.v1.CustomJobSpec proto) {
    return new Output(
        proto.hasBaseOutputDirectory()
            ? new GcsDestination(proto.getBaseOutputDirectory().getOutputUriPrefix())
            : null,
        proto.getProtectedArtifactLocationId());
  }
}
