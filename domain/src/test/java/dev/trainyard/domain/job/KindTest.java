package dev.trainyard.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {
  @ParameterizedTest
  @EnumSource(Phase.class)
  void showsAPhaseUnderItsOwnNameUnlessItWaits(Phase phase) {
    boolean waits = phase == Phase.QUEUED || phase == Phase.STARTING;
    String name = phase.name();
    assertThat(Kind.JOB.shows(phase).name()).isEqualTo(waits ? "QUEUED" : name);
    assertThat(Kind.PIPELINE.shows(phase).name()).isEqualTo(waits ? "PENDING" : name);
  }

  @Test
  void aScopeWithoutALocationCoversAllOfAProject() {
    Place place = new Place("p", "us-central1");
    assertThat(Scope.project("p").covers(place)).isTrue();
    assertThat(Scope.of(place).covers(place)).isTrue();
    assertThat(Scope.of(place).covers(new Place("p", "europe-west4"))).isFalse();
    assertThat(Scope.project("q").covers(place)).isFalse();
    assertThat(Scope.of(place).covers(new Place("q", "us-central1"))).isFalse();
  }

  @Test
  void aPipelinesFormIsAscii() {
    assertThatThrownBy(() -> new PipelineRequest("a", Map.of(), "ä"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new PipelineRequest("a", Map.of(), "Zm9ybQ==").form()).hasSize(8);
  }
}
