package dev.trainyard.domain.rules;

import static dev.trainyard.domain.rules.Expect.inPool;
import static dev.trainyard.domain.spec.AcceleratorType.NVIDIA_GB200;
import static dev.trainyard.domain.spec.AcceleratorType.NVIDIA_L4;
import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.PoolBuilder.machine;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.ReservationAffinity;
import dev.trainyard.domain.testkit.RequestBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationRulesTest {
  private static final String AT = "machine_spec.reservation_affinity";
  private static final String KEY = "compute.googleapis.com/reservation-name";
  private static final String OURS = "projects/p/zones/us-central1-a/reservations/ours";

  static Stream<Arguments> refuses() {
    return Stream.of(
        inPool(
            "no type",
            affinity(ReservationAffinity.Type.TYPE_UNSPECIFIED, ""),
            AT + ".reservation_affinity_type",
            "required"),
        inPool(
            "no key",
            affinity(ReservationAffinity.Type.SPECIFIC_RESERVATION, "", OURS),
            AT + ".key",
            KEY),
        inPool(
            "no value",
            affinity(ReservationAffinity.Type.SPECIFIC_RESERVATION, KEY),
            AT + ".values",
            "one value"),
        inPool(
            "a bare name",
            affinity(ReservationAffinity.Type.SPECIFIC_RESERVATION, KEY, OURS, "ours"),
            AT + ".values[1]",
            "must be projects/PROJECT/zones/ZONE/reservations/NAME, not \"ours\""),
        inPool(
            "on warm machines",
            any().onPersistentResource("warm").build(),
            AT,
            "persistent_resource_id"),
        inPool(
            "a GB200 without",
            aRequest()
                .pools(aPool().on(machine("a4x-highgpu-4g", NVIDIA_GB200, 4)).build())
                .build(),
            AT,
            "only offered through a reservation"));
  }

  @ParameterizedTest
  @MethodSource
  void refuses(Expect expect) {
    expect.isRefused();
  }

  static Stream<CustomJob> accepts() {
    return Stream.of(
        any().build(),
        affinity(ReservationAffinity.Type.NO_RESERVATION, ""),
        affinity(ReservationAffinity.Type.SPECIFIC_RESERVATION, KEY, OURS));
  }

  @ParameterizedTest
  @MethodSource
  void accepts(CustomJob request) {
    Expect.isAccepted(request);
  }

  static Stream<Arguments> warns() {
    return Stream.of(
        inPool(
            "a key for any",
            affinity(ReservationAffinity.Type.ANY_RESERVATION, KEY),
            AT,
            "SPECIFIC_RESERVATION"));
  }

  @ParameterizedTest
  @MethodSource
  void warns(Expect expect) {
    expect.isWarnedOf();
  }

  private static RequestBuilder any() {
    return request(
        new ReservationAffinity(ReservationAffinity.Type.ANY_RESERVATION, "", List.of()));
  }

  private static CustomJob affinity(ReservationAffinity.Type type, String key, String... values) {
    return request(new ReservationAffinity(type, key, List.of(values))).build();
  }

  private static RequestBuilder request(ReservationAffinity affinity) {
    MachineSpec machine = new MachineSpec("g2-standard-4", NVIDIA_L4, 1, "", affinity, "");
    return aRequest().pools(aPool().on(machine).build());
  }
}
