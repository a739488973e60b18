package dev.trainyard.journey.clients;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.DiskSpec;
import com.google.cloud.aiplatform.v1.EnvVar;
import com.google.cloud.aiplatform.v1.GcsDestination;
import com.google.cloud.aiplatform.v1.MachineSpec;
import com.google.cloud.aiplatform.v1.PythonPackageSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.util.List;

/** Jobs as Google's samples for Java make them. */
final class Specs {
  private Specs() {}

  static CustomJob container(String displayName, String... command) {
    WorkerPoolSpec.Builder pool =
        pool()
            .setContainerSpec(
                ContainerSpec.newBuilder()
                    .setImageUri("us-docker.pkg.dev/demo/images/train:1")
                    .addAllCommand(List.of(command))
                    .addEnv(EnvVar.newBuilder().setName("EPOCHS").setValue("3")));
    return job(displayName, pool);
  }

  static CustomJob pythonPackage(String displayName) {
    WorkerPoolSpec.Builder pool =
        pool()
            .setPythonPackageSpec(
                PythonPackageSpec.newBuilder()
                    .setExecutorImageUri(
                        "us-docker.pkg.dev/vertex-ai/training/scikit-learn-cpu.1-6:latest")
                    .addPackageUris("gs://demo/trainer-0.1.tar.gz")
                    .setPythonModule("trainer.task")
                    .addArgs("--epochs=3"));
    return job(displayName, pool);
  }

  private static WorkerPoolSpec.Builder pool() {
    return WorkerPoolSpec.newBuilder()
        .setMachineSpec(MachineSpec.newBuilder().setMachineType("n1-standard-4"))
        .setDiskSpec(DiskSpec.newBuilder().setBootDiskType("pd-ssd").setBootDiskSizeGb(100))
        .setReplicaCount(1);
  }

  private static CustomJob job(String displayName, WorkerPoolSpec.Builder pool) {
    return CustomJob.newBuilder()
        .setDisplayName(displayName)
        .putLabels("team", "trains")
        .setJobSpec(
            CustomJobSpec.newBuilder()
                .setBaseOutputDirectory(
                    GcsDestination.newBuilder().setOutputUriPrefix("gs://demo/out"))
                .addWorkerPoolSpecs(pool))
        .build();
  }
}
