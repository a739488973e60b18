package dev.trainyard.emulator.run.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
  private static final long GB = 1L << 30;

  @ParameterizedTest
  @CsvSource({
    "n1-standard-4, 15",
    "n1-highmem-8, 52",
    "e2-highcpu-16, 16",
    "n2-standard-80, 320",
    "m1-ultramem-40, 961",
    "a2-highgpu-1g, 85",
    "g2-standard-96, 384"
  })
  void knowsTheMemoryOfVertexsMachines(String type, long gb) {
    assertThat(MachineMemory.of(type)).isEqualTo(OptionalLong.of(gb * GB));
  }

  @ParameterizedTest
  @CsvSource({"x9-standard-4", "n1-standard", "n1-standard-many", "cloud-tpu", "''"})
  void holdsAMachineItDoesNotKnowToNothing(String type) {
    assertThat(MachineMemory.of(type)).isEmpty();
    assertThat(Bounds.of(pool(type, 0)).memory()).isZero();
    assertThat(Bounds.remark(pool(type, 0))).isEmpty();
  }

  @Test
  void promisesNoMoreThanThisMachineHasAndSaysSo() {
    WorkerPoolSpec giant = pool("m1-ultramem-160", 0);

    assertThat(Bounds.of(giant).memory()).isPositive().isLessThan(3844 * GB);
    assertThat(Bounds.remark(giant)).contains("m1-ultramem-160 has 3844.0 GB of memory");
  }

  @Test
  void takesTheBootDiskForTheLongestFile() {
    assertThat(Bounds.of(pool("n1-standard-4", 0)).disk()).isEqualTo(100 * GB);
    assertThat(Bounds.of(pool("n1-standard-4", 250)).disk()).isEqualTo(250 * GB);
  }

  private static WorkerPoolSpec pool(String type, int diskGb) {
    WorkerPoolSpec.Builder pool = WorkerPoolSpec.newBuilder();
    pool.getMachineSpecBuilder().setMachineType(type);
    pool.getDiskSpecBuilder().setBootDiskSizeGb(diskGb);
    return pool.build();
  }
}
