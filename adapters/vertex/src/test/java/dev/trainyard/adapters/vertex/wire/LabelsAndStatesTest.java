package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.testkit.JobStory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsAndStatesTest {
  private static final Map<String, String> FORGED = Map.of("team", "a", "trainyard-job", "1");

  @Test
  void stampsOverWhatACallerForged() {
    assertThat(Labels.stamp(FORGED, JobStory.of(2).starting(), new SubmissionKey("key"), "yard"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "team", "a",
                "trainyard-job", "2",
                "trainyard-attempt", "1",
                "trainyard-yard", "yard",
                "trainyard-key", "2c70e12b7a0646f92279f427c7b38e73"));
  }

  @Test
  void givesACallersLabelsBack() {
    Map<String, String> stamped =
        Labels.stamp(FORGED, JobStory.of(2).starting(), new SubmissionKey("key"), "yard");
    assertThat(Labels.withoutOurs(stamped)).containsExactly(Map.entry("team", "a"));
    assertThat(Labels.fingerprintOf(stamped)).isEqualTo(new SubmissionKey("key").fingerprint());
    assertThat(Labels.fingerprintOf(FORGED)).isEmpty();
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
