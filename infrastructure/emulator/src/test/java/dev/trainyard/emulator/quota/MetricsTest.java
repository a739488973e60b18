package dev.trainyard.emulator.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.AcceleratorType;
import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.MachineSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
  private static final String TRAINING = "custom_model_training_";

  private static WorkerPoolSpec pool(int replicas, MachineSpec.Builder machine) {
    return WorkerPoolSpec.newBuilder()
        .setReplicaCount(replicas)
        .setContainerSpec(ContainerSpec.newBuilder().setImageUri("image"))
        .setMachineSpec(machine)
        .build();
  }

  private static Map<String, Long> of(WorkerPoolSpec... pools) {
    CustomJobSpec.Builder spec = CustomJobSpec.newBuilder();
    for (WorkerPoolSpec pool : pools) {
      spec.addWorkerPoolSpecs(pool);
    }
    return Metrics.of(spec.build());
  }

  private static MachineSpec.Builder machine(String type) {
    return MachineSpec.newBuilder().setMachineType(type);
  }

  @ParameterizedTest
  @CsvSource({
    "n1-standard-8, NVIDIA_TESLA_T4, 2, nvidia_t4_gpus, cpus, 8",
    "n1-highmem-16, NVIDIA_TESLA_P100, 2, nvidia_p100_gpus, cpus, 16",
    "n1-standard-8, NVIDIA_TESLA_V100, 8, nvidia_v100_gpus, cpus, 8",
    "n1-standard-8, NVIDIA_TESLA_P4, 1, nvidia_p4_gpus, cpus, 8",
    "g2-standard-48, NVIDIA_L4, 4, nvidia_l4_gpus, g2_cpus, 48",
    "g4-standard-96, NVIDIA_RTX_PRO_6000, 2, nvidia_rtx_pro_6000_gpus, g4_cpus, 96",
    "a2-highgpu-8g, NVIDIA_TESLA_A100, 8, nvidia_a100_gpus, a2_cpus, 96",
    "a2-megagpu-16g, NVIDIA_TESLA_A100, 16, nvidia_a100_gpus, a2_cpus, 96",
    "a2-ultragpu-2g, NVIDIA_A100_80GB, 2, nvidia_a100_80gb_gpus, a2_cpus, 24",
    "a3-highgpu-8g, NVIDIA_H100_80GB, 8, nvidia_h100_gpus, a3_cpus, 208",
    "a3-megagpu-8g, NVIDIA_H100_MEGA_80GB, 8, nvidia_h100_mega_gpus, a3_cpus, 208",
    "a3-ultragpu-8g, NVIDIA_H200_141GB, 8, nvidia_h200_gpus, a3_cpus, 224",
    "a4-highgpu-8g, NVIDIA_B200, 8, nvidia_b200_gpus, a4_cpus, 224",
    "a4x-highgpu-4g, NVIDIA_GB200, 4, nvidia_gb200_gpus, a4x_cpus, 140",
  })
  void countsGpusAndCpus(
      String type, AcceleratorType gpu, int count, String metric, String cpus, long vcpus) {
    MachineSpec.Builder asked = machine(type).setAcceleratorType(gpu).setAcceleratorCount(count);

    assertThat(of(pool(1, asked)))
        .containsOnly(
            Map.entry(TRAINING + metric, (long) count), Map.entry(TRAINING + cpus, vcpus));
    assertThat(MetricNames.known(TRAINING + metric)).isEqualTo(TRAINING + metric);
    assertThat(MetricNames.known(TRAINING + "preemptible_" + cpus)).contains(cpus);
  }

  @ParameterizedTest
  @CsvSource({
    "ct5lp-hightpu-8t, 2x4, tpu_v5e, 8",
    "ct5lp-hightpu-4t, 4x8, tpu_v5e, 32",
    "ct5lp-hightpu-4t, '', tpu_v5e, 4",
    "ct6e-standard-1t, 1x1, tpu_v6e, 1",
    "tpu7x-standard-4t, 2x2x4, tpu_7x, 16",
  })
  void countsChipsOfATopology(String type, String topology, String metric, long chips) {
    assertThat(of(pool(1, machine(type).setTpuTopology(topology))))
        .containsOnly(Map.entry(TRAINING + metric, chips));
    assertThat(MetricNames.known(TRAINING + metric)).isEqualTo(TRAINING + metric);
  }

  @Test
  void countsTpuCores() {
    MachineSpec.Builder tpu =
        machine("cloud-tpu").setAcceleratorType(AcceleratorType.TPU_V3).setAcceleratorCount(8);

    assertThat(of(pool(1, tpu))).containsOnly(Map.entry(TRAINING + "tpu_v3", 8L));
  }

  @Test
  void countsWhatAMachineHasThoughNobodyAskedForIt() {
    assertThat(of(pool(1, machine("g2-standard-24"))))
        .containsEntry(TRAINING + "nvidia_l4_gpus", 2L);
  }

  @Test
  void addsAllReplicasAndSkipsAnEmptyPool() {
    WorkerPoolSpec skipped = WorkerPoolSpec.getDefaultInstance();

    assertThat(
            of(
                pool(1, machine("n1-standard-4")),
                skipped,
                pool(3, machine("e2-standard-8")),
                pool(0, machine("n2-standard-2"))))
        .containsOnly(
            Map.entry(TRAINING + "cpus", 4L + 3 * 8), Map.entry(TRAINING + "n2_cpus", 2L));
  }

  @Test
  void knowsNoOtherNames() {
    assertThatThrownBy(() -> MetricNames.known("custom_model_training_nvidia_l5_gpus"))
        .hasMessageContaining("is no metric of custom training")
        .hasMessageContaining("custom_model_training_nvidia_l4_gpus");
    assertThat(MetricNames.known("aiplatform.googleapis.com/custom_model_training_cpus"))
        .isEqualTo("custom_model_training_cpus");
  }
}
