package dev.trainyard.domain.spec;

import org.jspecify.annotations.Nullable;

/**
 * The machine of each replica in a pool.
 *
 * @param acceleratorCount 0 when not sent
 * @param tpuTopology such as {@code 2x2}, for TPU v5 and later, or {@code ""}
 * @param gpuPartitionSize MIG slice such as {@code 1g.10gb}, or {@code ""}
 */
public record MachineSpec(
    String machineType,
    AcceleratorType acceleratorType,
    int acceleratorCount,
    String tpuTopology,
    @Nullable ReservationAffinity reservationAffinity,
    String gpuPartitionSize) {}
