package dev.trainyard.emulator;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.EnvVar;
import com.google.cloud.aiplatform.v1.MachineSpec;
import com.google.cloud.aiplatform.v1.PythonPackageSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.util.List;

/** Requests as callers send them. */
public final class Specs {
  /** What the service would call a job. */
  public static final String NAME_OF_ONE =
      "projects/demo/locations/us-central1/customJobs/1234567890123456789";

  private static final MachineSpec MACHINE =
      MachineSpec.newBuilder().setMachineType("n1-standard-4").build();

  private Specs() {}

  public static CustomJob aJob(WorkerPoolSpec... pools) {
    return CustomJob.newBuilder()
        .setDisplayName("demo")
        .setJobSpec(CustomJobSpec.newBuilder().addAllWorkerPoolSpecs(List.of(pools)))
        .build();
  }

  /** One replica that runs a line of shell. */
  public static CustomJob aShellJob(String line) {
    return aJob(aShellPool(1, line));
  }

  public static WorkerPoolSpec aShellPool(int replicas, String line) {
    return aPool(replicas, "sh", "-c", line);
  }

  public static WorkerPoolSpec aPythonPool(int replicas, String code) {
    return aPool(replicas, "python3", "-c", code);
  }

  public static WorkerPoolSpec aPool(int replicas, String... command) {
    return WorkerPoolSpec.newBuilder()
        .setMachineSpec(MACHINE)
        .setReplicaCount(replicas)
        .setContainerSpec(
            ContainerSpec.newBuilder()
                .setImageUri("us-docker.pkg.dev/demo/images/train:1")
                .addAllCommand(List.of(command)))
        .build();
  }

  public static WorkerPoolSpec aPackagePool(String module, String... packages) {
    return WorkerPoolSpec.newBuilder()
        .setMachineSpec(MACHINE)
        .setReplicaCount(1)
        .setPythonPackageSpec(
            PythonPackageSpec.newBuilder()
                .setExecutorImageUri(
                    "us-docker.pkg.dev/vertex-ai/training/scikit-learn-cpu.1-6:latest")
                .addAllPackageUris(List.of(packages))
                .setPythonModule(module))
        .build();
  }

  public static EnvVar env(String name, String value) {
    return EnvVar.newBuilder().setName(name).setValue(value).build();
  }
}
