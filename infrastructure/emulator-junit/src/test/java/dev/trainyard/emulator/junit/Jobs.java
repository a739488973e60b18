package dev.trainyard.emulator.junit;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.MachineSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.util.List;

/** Jobs as users of Vertex write them. */
final class Jobs {
  static final String PARENT = "projects/demo/locations/us-central1";

  private Jobs() {}

  static CustomJob training(String... command) {
    return CustomJob.newBuilder()
        .setDisplayName("demo")
        .setJobSpec(
            CustomJobSpec.newBuilder()
                .addWorkerPoolSpecs(
                    WorkerPoolSpec.newBuilder()
                        .setMachineSpec(MachineSpec.newBuilder().setMachineType("n1-standard-4"))
                        .setReplicaCount(1)
                        .setContainerSpec(
                            ContainerSpec.newBuilder()
                                .setImageUri("us-docker.pkg.dev/demo/images/train:1")
                                .addAllCommand(List.of(command)))))
        .build();
  }
}
