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
          .setReservationAffinityType(toProto(affinity.reservationAffinityType()))
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
        toDomain(proto.getReservationAffinityType()), proto.getKey(), proto.getValuesList());
  }

  private static com.google.cloud.aiplatform.v1.ReservationAffinity.Type toProto(
      ReservationAffinity.Type type) {
    return com.google.cloud.aiplatform.v1.ReservationAffinity.Type.valueOf(type.name());
  }

  private static ReservationAffinity.Type toDomain(
      com.google.cloud.aiplatform.v1.ReservationAffinity.Type type) {
    return switch (type) {
      case NO_RESERVATION -> ReservationAffinity.Type.NO_RESERVATION;
      case ANY_RESERVATION -> ReservationAffinity.Type.ANY_RESERVATION;
      case SPECIFIC_RESERVATION -> ReservationAffinity.Type.SPECIFIC_RESERVATION;
      case TYPE_UNSPECIFIED, UNRECOGNIZED -> ReservationAffinity.Type.TYPE_UNSPECIFIED;
    };
  }
}
