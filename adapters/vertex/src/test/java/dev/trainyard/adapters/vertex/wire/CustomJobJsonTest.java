package dev.trainyard.adapters.vertex.wire;

import static dev.trainyard.domain.testkit.JobRequests.everyField;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.domain.spec.AcceleratorType;
import dev.trainyard.domain.spec.CustomJobSpec;
import dev.trainyard.domain.spec.WorkerPoolSpec;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CustomJobJsonTest {
  @Test
  void readsWhatItWrites() {
    for (CustomJob proto : ProtoSamples.everyField()) {
      var job = CustomJobMapper.toDomain(proto);
      assertThat(CustomJobJson.read(CustomJobJson.write(job))).isEqualTo(sound(job));
    }
    for (var job : everyField()) {
      Reading reading = CustomJobJson.read(CustomJobJson.write(job));
      assertThat(reading.violations()).isEmpty();
      assertThat(reading.request().jobSpec()).isEqualTo(job.jobSpec());
    }
  }

  @Test
  void readsAsGooglesParserDoes() throws Exception {
    for (CustomJob proto : ProtoSamples.everyField()) {
      for (JsonFormat.Printer printer :
          new JsonFormat.Printer[] {
            JsonFormat.printer(),
            JsonFormat.printer().preservingProtoFieldNames(),
            JsonFormat.printer().printingEnumsAsInts(),
            JsonFormat.printer().alwaysPrintFieldsWithNoPresence()
          }) {
        assertThat(CustomJobJson.read(printer.print(proto)))
            .isEqualTo(sound(CustomJobMapper.toDomain(proto)));
      }
    }
  }

  @Test
  void writesGooglesFormWithoutItsHtmlEscapes() throws Exception {
    for (CustomJob proto : ProtoSamples.everyField()) {
      String json = CustomJobJson.write(CustomJobMapper.toDomain(proto));
      CustomJob.Builder back = CustomJob.newBuilder();
      JsonFormat.parser().merge(json, back);
      assertThat(back.build()).isEqualTo(proto);
      assertThat(json).contains("=<>&'\\\"\\\\u003d \u00e9\uD83D\uDE00").doesNotContain("\\u003c");
    }
  }

  @Test
  void writesEqualRequestsEqually() {
    var job = everyField().getFirst();
    var labels = new TreeMap<String, String>();
    for (int i = 0; i < 20; i++) {
      labels.put("label-" + i, "v");
    }
    var labelled =
        new dev.trainyard.domain.spec.CustomJob(
            job.displayName(), job.jobSpec(), labels, null, job.unknownFields());
    String json = CustomJobJson.write(labelled);
    assertThat(json.indexOf("label-1\"")).isLessThan(json.indexOf("label-10\""));
    assertThat(json.indexOf("label-10\"")).isLessThan(json.indexOf("label-9\""));
    assertThat(json).doesNotContain("\n").contains("\"displayName\":\"");
  }

  @Test
  void takesEveryFormThatVertexTakes() {
    CustomJobSpec spec =
        specOf(
            """
            {"worker_pool_specs": [
               {"machineSpec": {"machine_type": "n1-standard-4", "acceleratorType": 5,
                                "acceleratorCount": "1"},
                "replica_count": 1.0, "diskSpec": {"bootDiskSizeGb": 1e2},
                "containerSpec": {"imageUri": "i", "command": null}},
               {},
               {"replicaCount": "3"}],
             "scheduling": {"timeout": "3600.5s", "strategy": "4", "disableRetries": "true"},
             "enableWebAccess": false, "network": null}
            """);
    WorkerPoolSpec pool = spec.workerPoolSpecs().getFirst();
    assertThat(pool.machineSpec())
        .extracting("acceleratorType", "acceleratorCount")
        .containsExactly(AcceleratorType.NVIDIA_TESLA_T4, 1);
    assertThat(pool.replicaCount()).isEqualTo(1);
    assertThat(spec.workerPoolSpecs().get(1).isSkipped()).isTrue();
    assertThat(spec.workerPoolSpecs().get(2).replicaCount()).isEqualTo(3);
    assertThat(spec.scheduling())
        .extracting("timeout", "disableRetries")
        .containsExactly(Duration.ofMillis(3600500), true);
  }

  @Test
  void ignoresWhatTheServerFillsIn() {
    Reading reading =
        CustomJobJson.read(
            """
            {"displayName": "d", "name": "n", "state": "JOB_STATE_FROM_TOMORROW",
             "createTime": "yesterday", "error": {"details": [{"@type": "x.y/Z"}]},
             "webAccessUris": {}, "labels": {}}
            """);
    assertThat(reading.violations()).isEmpty();
    assertThat(reading.request().displayName()).isEqualTo("d");
  }

  @Test
  void doesNotDependOnTheDefaultLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      var job = everyField().getFirst();
      assertThat(CustomJobJson.read(CustomJobJson.write(job)).violations()).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }

  private static CustomJobSpec specOf(String json) {
    Reading reading = CustomJobJson.read("{\"jobSpec\":" + json + "}");
    assertThat(reading.violations()).isEmpty();
    return reading.request().jobSpec();
  }

  private static Reading sound(dev.trainyard.domain.spec.CustomJob job) {
    return new Reading(job, java.util.List.of());
  }
}
