package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsAndStatesTest {
  @Test
  void stampsOverWhatACallerForged() {
    assertThat(Labels.stamp(Map.of("team", "a", "trainyard-job", "1"), new JobId(2), 3, "yard"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "team", "a",
                "trainyard-job", "2",
                "trainyard-attempt", "3",
                "trainyard-yard", "yard"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "-5", "99999999999999999999"})
  void readsNoJobFromALabelThatIsNone(String value) {
    assertThat(Labels.jobOf(Map.of("trainyard-job", value))).isEmpty();
    assertThat(Labels.jobOf(Map.of())).isEmpty();
    assertThat(Labels.attemptOf(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void translatesEveryStateThereAndBack(RemoteJob.State state) {
    assertThat(States.toDomain(States.toProto(state))).isEqualTo(state);
  }

  @Test
  void readsAStateFromANewerApiAsUnknown() {
    assertThat(States.toDomain(JobState.UNRECOGNIZED)).isEqualTo(RemoteJob.State.UNKNOWN);
  }
}
