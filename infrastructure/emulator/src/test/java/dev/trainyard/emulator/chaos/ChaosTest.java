package dev.trainyard.emulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.ApiVersion;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.emulator.chaos.strike.World;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChaosTest {
  private Instant now = Instant.parse("2026-11-23T10:00:30Z");
  private final List<Duration> pauses = new ArrayList<>();
  private final Faults faults = new Faults(java.util.Set.of("CreateCustomJob"));
  private int effects;
  private final Served<?, ?> create = served();

  private Served<?, ?> served() {
    Methods sound =
        Methods.of(
            "The house",
            "one method",
            List.of(
                Served.sound(
                    JobServiceGrpc.getCreateCustomJobMethod(),
                    asked -> {
                      effects++;
                      return asked.request().getCustomJob();
                    })));
    World world = new World(() -> now, pauses::add, new NoPast(), _ -> {});
    return new Chaos(faults, world)
        .around(sound)
        .find("google.cloud.aiplatform.v1.JobService.CreateCustomJob")
        .orElseThrow();
  }

  private static final class NoPast implements World.Past {
    @Override
    public ListCustomJobsResponse at(Instant time, ListCustomJobsRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ListCustomJobsResponse before(int changes, ListCustomJobsRequest request) {
      throw new UnsupportedOperationException();
    }
  }

  private CustomJob call(String parent, Channel channel) {
    CustomJob asked =
        CustomJob.newBuilder().setState(JobState.JOB_STATE_RUNNING).setDisplayName("a").build();
    return (CustomJob)
        create.answer(
            CreateCustomJobRequest.newBuilder().setParent(parent).setCustomJob(asked).build(),
            List.of(),
            new Caller(channel, ApiVersion.V1, Map.of(), ""));
  }

  private boolean passes(String parent, Channel channel) {
    try {
      return call(parent, channel).getDisplayName().equals("a");
    } catch (StatusRuntimeException _) {
      return false;
    }
  }

  /** One letter a call: {@code x} where it was struck. */
  private String calls(int number) {
    return IntStream.range(0, number)
        .mapToObj(_ -> passes("projects/p/locations/l", Channel.GRPC) ? "." : "x")
        .collect(Collectors.joining());
  }

  @Test
  void strikesTheFirstCallsAfterSome() {
    PostedFault fault = faults.on("CreateCustomJob").after(2).first(3).unavailable();

    assertThat(calls(8)).isEqualTo("..xxx...");
    assertThat(fault.matched()).isEqualTo(8);
    assertThat(fault.struck()).isEqualTo(3);
    assertThat(effects).isEqualTo(5);
  }

  @Test
  void strikesByChanceAndInTheSameWayForTheSameSeed() {
    PostedFault first = faults.on("*").probability(0.3).seed(7).unavailable();
    String luck = calls(200);
    faults.remove(first.id());
    PostedFault second = faults.on("*").probability(0.3).seed(8).unavailable();
    String otherLuck = calls(200);
    faults.remove(second.id());
    faults.on("*").probability(0.3).seed(7).unavailable();

    assertThat(calls(200)).isEqualTo(luck).isNotEqualTo(otherLuck);
    assertThat(first.struck()).isBetween(30L, 90L);
  }

  @Test
  void givesFaultsWithoutASeedLuckOfTheirOwn() {
    faults.on("*").probability(0.5).unavailable();
    String first = calls(100);
    faults.remove("1");
    faults.on("*").probability(0.5).unavailable();
    String second = calls(100);
    faults.clear();
    faults.on("*").probability(0.5).unavailable();

    assertThat(second).isNotEqualTo(first);
    assertThat(calls(100)).isEqualTo(first);
  }

  @Test
  void strikesOnlyWhereItIsAimed() {
    faults.on("CreateCustomJob").of("p").in("l").overGrpc().unavailable();

    assertThat(passes("projects/p/locations/l", Channel.GRPC)).isFalse();
    assertThat(passes("projects/p/locations/l", Channel.HTTP)).isTrue();
    assertThat(passes("projects/q/locations/l", Channel.GRPC)).isTrue();
    assertThat(passes("projects/p/locations/m", Channel.GRPC)).isTrue();
    assertThat(passes("nonsense", Channel.GRPC)).isTrue();
  }

  @Test
  void countsARateByPlaceAndMinute() {
    PostedFault fault = faults.on("CreateCustomJob").perMinute(2);

    assertThat(calls(3)).isEqualTo("..x");
    assertThat(passes("projects/p/locations/other", Channel.GRPC)).isTrue();
    now = now.plusSeconds(29);
    assertThat(calls(1)).isEqualTo("x");
    now = now.plusSeconds(1);
    assertThat(calls(3)).isEqualTo("..x");
    assertThat(fault.struck()).isEqualTo(3);
    assertThat(fault.matched()).isEqualTo(8);
  }

  @Test
  void delaysByATimeBetweenTheTwo() {
    faults.on("*").delay(Duration.ofMillis(10), Duration.ofMillis(20));

    assertThat(calls(50)).doesNotContain("x");
    assertThat(pauses)
        .hasSize(50)
        .allMatch(pause -> pause.toMillis() >= 10 && pause.compareTo(Duration.ofMillis(20)) <= 0)
        .doesNotHaveDuplicates();
  }

  @Test
  void standsInOrderTheFirstOutermost() {
    PostedFault outer = faults.on("*").first(2).unavailable();
    PostedFault inner = faults.on("*").hidingStates(JobState.JOB_STATE_RUNNING);

    assertThat(calls(3)).isEqualTo("xx.");
    assertThat(outer.matched()).isEqualTo(3);
    assertThat(inner.matched()).isOne();
    assertThat(call("projects/p/locations/l", Channel.GRPC).getState())
        .isEqualTo(JobState.JOB_STATE_PENDING);
  }

  @Test
  void refusesFaultsThatCannotBe() {
    assertThatThrownBy(() -> faults.on("CreatCustomJob").unavailable())
        .hasMessage("There are no methods [CreatCustomJob]: there are [CreateCustomJob].");
    assertThatThrownBy(() -> faults.on("CreateCustomJob").reordered())
        .hasMessage("Reordered cannot befall calls of [CreateCustomJob]");
    assertThatThrownBy(() -> faults.on().unavailable())
        .hasMessage("methods must name one, or be *");
    assertThatThrownBy(() -> faults.on("*").probability(1.1))
        .hasMessage("probability must be between 0 and 1");
    assertThatThrownBy(() -> faults.on("*").first(-1))
        .hasMessage("after and first must not be negative");
    assertThatThrownBy(() -> faults.on("*").delay(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessage("least must not be negative, and most not below it");
    assertThatThrownBy(() -> faults.on("*").hidingStates(JobState.JOB_STATE_QUEUED))
        .hasMessageStartingWith("states must be some of PENDING");
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void replacesAllOrNothing() {
    faults.on("*").unavailable();
    List<Fault> wrong = List.of(Fault.on("*").internal(), Fault.on("Nonsense").internal());

    assertThatThrownBy(() -> faults.replace(wrong)).hasMessageContaining("Nonsense");
    assertThat(faults.all()).hasSize(1);
    faults.replace(List.of(Fault.on("*").first(0).internal()));
    assertThat(faults.all()).extracting(PostedFault::id).containsExactly("1");
    assertThat(calls(1)).isEqualTo(".");
  }
}
