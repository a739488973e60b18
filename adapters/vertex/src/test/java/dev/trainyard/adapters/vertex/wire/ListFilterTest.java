package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Timestamp;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListFilterTest {
  private static final CustomJob JOB =
      CustomJob.newBuilder()
          .setDisplayName("my_job_7")
          .setState(JobState.JOB_STATE_RUNNING)
          .setCreateTime(
              Timestamp.newBuilder()
                  .setSeconds(Instant.parse("2021-05-18T12:00:00Z").getEpochSecond()))
          .putLabels("keyA", "valueA")
          .putLabels("trainyard-job", "17")
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "state=\"JOB_STATE_RUNNING\" AND display_name:\"my_job_*\"",
        "state!=\"JOB_STATE_FAILED\" OR display_name=\"my_job\"",
        "NOT display_name=\"my_job\"",
        "create_time>\"2021-05-18T00:00:00Z\"",
        "labels.keyA=valueA",
        "labels.keyA:*",
        "labels.trainyard-job=\"17\"",
        "labels.\"keyA\" = 'valueA'",
        "displayName=my_job_7 AND createTime<=2021-05-18T14:00:00+02:00",
        "display_name:*7 AND display_name:my*7 AND display_name:*_* AND display_name:my_job_7",
        "create_time=2021-05-18T12:00:00Z AND create_time!=2021-05-18T12:00:01Z",
        "create_time>=2021-05-18T12:00:00Z AND NOT create_time<2021-05-18T12:00:00Z",
        "(state=JOB_STATE_PENDING AND state=JOB_STATE_FAILED) OR (state=JOB_STATE_RUNNING)",
        "NOT (labels.keyB:* OR NOT labels.keyA:*)",
        "NOT NOT state=JOB_STATE_RUNNING",
      })
  void letsThrough(String filter) {
    assertThat(ListFilter.parse(filter).matches(JOB)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=JOB_STATE_QUEUED",
        "state!=JOB_STATE_RUNNING",
        "display_name=\"my_job_*\"",
        "display_name:my_job",
        "display_name:my_job_7*7",
        "display_name!=my_job_7",
        "create_time>2021-05-18T12:00:00Z",
        "create_time<2021-05-18T12:00:00Z",
        "create_time<=2021-05-18T11:59:59.999Z",
        "labels.keyA=valueB",
        "labels.keyB:*",
        "labels.keyB=valueA",
        "NOT labels.keyA:*",
      })
  void holdsBack(String filter) {
    assertThat(ListFilter.parse(filter).matches(JOB)).isFalse();
  }

  @Test
  void bindsOrTighterThanAnd() {
    assertThat(
            ListFilter.parse(
                    "state=JOB_STATE_RUNNING OR state=JOB_STATE_FAILED AND display_name=other")
                .matches(JOB))
        .isFalse();
    assertThat(
            ListFilter.parse(
                    "display_name=other AND state=JOB_STATE_FAILED OR state=JOB_STATE_RUNNING")
                .matches(JOB))
        .isFalse();
  }

  @Test
  void comparesQuotedTextAsItStands() {
    CustomJob odd = CustomJob.newBuilder().setDisplayName("a \"b\" AND (c) \\ d").build();
    assertThat(ListFilter.parse("display_name=\"a \\\"b\\\" AND (c) \\\\ d\"").matches(odd))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name=x | At character 1: expected display_name, state, create_time or labels.KEY",
        "state | At its end: expected an operator",
        "state= | At its end: expected a value",
        "state=RUNNING | At character 7: \"RUNNING\" is not a JobState",
        "state=UNRECOGNIZED | At character 7: \"UNRECOGNIZED\" is not a JobState",
        "state>JOB_STATE_FAILED | At character 1: state takes only = or !=",
        "display_name<a | At character 1: display_name takes only =, != or :",
        "create_time=monday | At character 13: \"monday\" is not a time such as 2021-05-18T00:00:00Z",
        "create_time:* | At character 1: create_time takes only =, !=, <, <=, > or >=",
        "labels.a:b | At character 10: labels.a takes only =VALUE or :*",
        "labels.=b | At character 8: expected the key of a label",
        "labels=b | At character 1: expected display_name, state, create_time or labels.KEY",
        "display_name=\"a | At character 14: this quotation has no end",
        "(display_name=a | At its end: expected a closing bracket",
        "display_name=a) | At character 15: expected AND or OR",
        "display_name=a display_name=b | At character 16: expected AND or OR",
        "display_name=a and display_name=b | At character 16: expected AND or OR",
        "AND | At character 1: expected display_name, state, create_time or labels.KEY",
        "display_name=a OR | At its end: expected display_name, state, create_time or labels.KEY",
      })
  void saysWhatIsWrongAndWhere(String filter, String words) {
    assertThatThrownBy(() -> ListFilter.parse(filter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Provided filter is not valid. " + words + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "NOT ("})
  void refusesDeepNestingWithoutFallingOver(String level) {
    assertThatThrownBy(() -> ListFilter.parse(level.repeat(4000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested deeper than 32 levels");
  }

  @Test
  void refusesEndlessText() {
    assertThatThrownBy(() -> ListFilter.parse("display_name=" + "a".repeat(20_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("longer than 20000 characters");
  }

  @Test
  void readsTheStatesOfPipelinesByTheirOwnNames() {
    assertThat(ListFilter.parse("state=PIPELINE_STATE_RUNNING", Kind.PIPELINE).tree())
        .isEqualTo(new JobFilter.StateIs(RemoteJob.State.RUNNING));
    assertThatThrownBy(() -> ListFilter.parse("state=JOB_STATE_RUNNING", Kind.PIPELINE))
        .hasMessageContaining("\"JOB_STATE_RUNNING\" is not a PipelineState");
    assertThatThrownBy(() -> ListFilter.parse("state=UNRECOGNIZED", Kind.PIPELINE))
        .hasMessageContaining("\"UNRECOGNIZED\" is not a PipelineState");
  }

  @Test
  void matchesNothingByAStateThatIsNoState() {
    CustomJob odd = CustomJob.getDefaultInstance();
    assertThat(ListFilter.parse("state=JOB_STATE_UNSPECIFIED").matches(odd)).isFalse();
  }
}
