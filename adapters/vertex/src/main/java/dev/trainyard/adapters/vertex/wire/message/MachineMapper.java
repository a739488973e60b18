package dev.trainyard.adapters.vertex.wire.message;

import dev.trainyard.domain.spec.AcceleratorType;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.ReservationAffinity;
import java.util.Arrays;

final class MachineMapper {
  private MachineMapper() {}

  static com.google.cloud.aiplatform.v1.MachineSpec toProto(MachineSpec machine) {
    var proto =
        com.google.cloud.aiplatform.v1.MachineSpec.newBuilder()
            .setMachineType(machine.machineType())
            .setAcceleratorTypeValue(machine.acceleratorType().number())
            .setAcceleratorCount(machine.acceleratorCount())
            .setTpuTopology(machine.tpuTopology())
            .setGpuPartitionSize(machine.gpuPartitionSize());
    ReservationAffinity affinity = machine.reservationAffinity();
    if (affinity != null) {
      proto
          .getReservationAffinityBuilder()
          .setReservationAffinityTypeValue(affinity.reservationAffinityType().ordinal())
          .setKey(affinity.key())
          .addAllValues(affinity.values());
    }
    return proto.build();
  }

  static MachineSpec toDomain(com.google.cloud.aiplatform.v1.MachineSpec proto) {
    return new MachineSpec(
        proto.getMachineType(),
        accelerator(proto.getAcceleratorTypeValue()),
        proto.getAcceleratorCount(),
        proto.getTpuTopology(),
        proto.hasReservationAffinity() ? toDomain(proto.getReservationAffinity()) : null,
        proto.getGpuPartitionSize());
  }

  private static AcceleratorType accelerator(int number) {
    return Arrays.stream(AcceleratorType.values())
        .filter(type -> type.number() == number)
        .findFirst()
        .orElse(AcceleratorType.ACCELERATOR_TYPE_UNSPECIFIED);
  }

  private static ReservationAffinity toDomain(
      com.google.cloud.aiplatform.v1.ReservationAffinity proto) {
    return new ReservationAffinity(
        type(proto.getReservationAffinityTypeValue()), proto.getKey(), proto.getValuesList());
  }

  private static ReservationAffinity.Type type(int number) {
    return Arrays.stream(ReservationAffinity.Type.values())
        .filter(type -> type.ordinal() == number)
        .findFirst()
        .orElse(ReservationAffinity.Type.TYPE_UNSPECIFIED);
  }
}
