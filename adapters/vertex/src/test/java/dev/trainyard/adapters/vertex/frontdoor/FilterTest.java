package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.RemoteJob;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  /** a runs, b is cancelled a minute later, c waits another minute later. */
  @BeforeEach
  void fill() {
    door.post(JOBS, Bodies.labelled("a", "team", "vision"));
    trainyard.bring("1001", RemoteJob.State.RUNNING);
    trainyard.clock.advance(Duration.ofSeconds(59));
    String b = door.post(JOBS, Bodies.labelled("b", "team", "")).id();
    door.post(JOBS + "/" + b + ":cancel", "{}");
    trainyard.clock.advance(Duration.ofMinutes(1));
    door.post(JOBS, Bodies.labelled("c d", "x-y", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|c d,b,a",
        "'  '|c d,b,a",
        "display_name=b|b",
        "displayName = 'c d'|c d",
        "display_name!=b|c d,a",
        "display_name:c*|c d",
        "display_name:\"*d\"|c d",
        "state=JOB_STATE_RUNNING|a",
        "state = \"JOB_STATE_QUEUED\"|c d",
        "state!=JOB_STATE_CANCELLED|c d,a",
        "state=JOB_STATE_PAUSED|''",
        "state=JOB_STATE_FAILED OR state=JOB_STATE_CANCELLED|b",
        "labels.team=vision|a",
        "labels.team:*|b,a",
        "labels.\"x-y\"=1|c d",
        "NOT labels.team:*|c d",
        "create_time>\"2026-03-01T12:00:00Z\"|c d,b",
        "create_time>=\"2026-03-01T13:00:00+01:00\"|c d,b,a",
        "createTime<\"2026-03-01T12:01:00Z\"|a",
        "create_time<=\"2026-03-01T12:01:00Z\"|b,a",
        "create_time=\"2026-03-01T12:01:00Z\"|b",
        "create_time!=\"2026-03-01T12:01:00Z\"|c d,a",
        "display_name=a OR display_name=b AND state=JOB_STATE_CANCELLED|b",
        "display_name=a OR (display_name=b AND state=JOB_STATE_CANCELLED)|b,a",
        "NOT (display_name=a OR display_name=b)|c d",
        "display_name=\"\0\"|''"
      })
  void letsThroughTheJobsThatItDescribes(String filter, String names) {
    assertThat(list(JOBS, filter, "customJobs")).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "name=a",
        "display_name",
        "display_name=",
        "display_name=\"a",
        "display_name<a",
        "state=RUNNING",
        "state=PIPELINE_STATE_RUNNING",
        "state=UNRECOGNIZED",
        "state:JOB_STATE_RUNNING",
        "labels=team",
        "labels.=a",
        "labels.team!=vision",
        "labels.team:vision",
        "create_time>yesterday",
        "create_time:\"2026-03-01T12:00:00Z\"",
        "create_time>\"+1000000000-01-01T00:00:00Z\"",
        "(display_name=a",
        "display_name=a)",
        "display_name=a OR",
        "display_name=a display_name=b",
        "NOT"
      })
  void saysWhereItCannotBeRead(String filter) {
    Reply refused = door.get(JOBS, query(filter));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refused.message()).startsWith("Provided filter is not valid. At ");
  }

  @Test
  void isBoundedInLengthAndDepth() {
    assertThat(door.get(JOBS, query("NOT ".repeat(10_000) + "display_name=a")).status())
        .isEqualTo(400);
    assertThat(door.get(JOBS, query("(".repeat(10_000))).status()).isEqualTo(400);
    String wide = "display_name=a OR ".repeat(1_100) + "display_name=a";
    assertThat(list(JOBS, wide, "customJobs")).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "display_name=p|p",
        "display_name=p-custom-job|''",
        "labels.team=text|p",
        "state=PIPELINE_STATE_PENDING|q,p",
        "state=PIPELINE_STATE_QUEUED|''",
        "state=PIPELINE_STATE_CANCELLED|''",
        "state!=\"PIPELINE_STATE_RUNNING\"|q,p"
      })
  void seesAPipelineAsItIsShown(String filter, String names) {
    String inputs = Bodies.job("p").replaceAll("(?s).*\"jobSpec\": (.*)}", "$1");
    door.post(PIPELINES, Bodies.pipeline("p", inputs, ", \"labels\": {\"team\": \"text\"}"));
    door.post(PIPELINES, Bodies.pipeline("q"));
    assertThat(list(PIPELINES, filter, "trainingPipelines")).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=JOB_STATE_RUNNING", "state=UNRECOGNIZED", "state=PENDING"})
  void knowsNoStatesOfJobsAmongPipelines(String filter) {
    Reply refused = door.get(PIPELINES, query(filter));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("is not a PipelineState");
  }

  private String list(String path, String filter, String collection) {
    Reply reply = door.get(path, query(filter));
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
    return reply.json().has(collection)
        ? reply.json().getAsJsonArray(collection).asList().stream()
            .map(each -> each.getAsJsonObject().get("displayName").getAsString())
            .collect(Collectors.joining(","))
        : "";
  }

  private static String query(String filter) {
    return "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }
}
