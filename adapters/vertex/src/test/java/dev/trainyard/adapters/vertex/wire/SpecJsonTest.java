package dev.trainyard.adapters.vertex.wire;

import static dev.trainyard.domain.testkit.JobRequests.aContainerJob;
import static dev.trainyard.domain.testkit.JobRequests.everyField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.trainyard.adapters.vertex.wire.SpecJson.Stored;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.UnknownFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecJsonTest {
  @Test
  void restoresEveryFieldAndEveryUnknownField() {
    for (CustomJob job : samples()) {
      Stored stored = SpecJson.of(job);
      assertThat(
              SpecJson.restore(
                  job.displayName(), job.labels(), stored.json(), stored.unknownFields()))
          .isEqualTo(job);
    }
  }

  @Test
  void restoresAnEnumNumberFromANewerApi() {
    var proto = com.google.cloud.aiplatform.v1.CustomJob.newBuilder();
    proto
        .getJobSpecBuilder()
        .addWorkerPoolSpecsBuilder()
        .getMachineSpecBuilder()
        .setAcceleratorTypeValue(99);
    CustomJob job = CustomJobMapper.toDomain(proto.build());
    Stored stored = SpecJson.of(job);
    CustomJob restored = SpecJson.restore("", Map.of(), stored.json(), stored.unknownFields());
    assertThat(CustomJobMapper.toProto(restored)).isEqualTo(proto.build());
  }

  @Test
  void storesSpecAndKeyAndNothingElse() {
    for (CustomJob job : samples()) {
      assertThat(JsonParser.parseString(SpecJson.of(job).json()).getAsJsonObject().keySet())
          .isSubsetOf("jobSpec", "encryptionSpec")
          .contains("jobSpec");
    }
  }

  @Test
  void givesJobsOfOneTemplateOneHash() {
    CustomJob job = aContainerJob();
    CustomJob other =
        new CustomJob(
            "other", job.jobSpec(), Map.of("run", "7"), job.encryptionSpec(), job.unknownFields());
    assertThat(SpecJson.of(other).hash()).isEqualTo(SpecJson.of(job).hash());
    assertThat(requestHash(other)).isNotEqualTo(requestHash(job));
  }

  @Test
  void tellsUnknownFieldsApart() {
    CustomJob job = aContainerJob();
    CustomJob newer =
        new CustomJob(
            job.displayName(),
            job.jobSpec(),
            job.labels(),
            job.encryptionSpec(),
            new UnknownFields(Map.of("job_spec", "wD4B")));
    assertThat(SpecJson.of(newer).hash()).isNotEqualTo(SpecJson.of(job).hash());
    assertThat(requestHash(newer)).isNotEqualTo(requestHash(job));
    assertThat(SpecJson.of(newer).unknownFields()).isEqualTo("{\"job_spec\":\"wD4B\"}");
    assertThat(SpecJson.of(job).unknownFields()).isEmpty();
  }

  @Test
  void hashesARequestWhateverTheOrderOfItsLabels() {
    CustomJob one = labelled(Map.of("a", "1", "b", "2", "c", "3", "d", "4", "e", "5"));
    CustomJob two =
        CustomJobJson.read(
                CustomJobJson.write(one)
                    .replace("\"a\":\"1\",\"b\":\"2\"", "\"b\":\"2\",\"a\":\"1\""))
            .request();
    assertThat(requestHash(two)).isEqualTo(requestHash(one));
  }

  @Test
  void tellsLabelsApartThatReadAlikeInARow() {
    assertThat(requestHash(labelled(Map.of("a", "bc"))))
        .isNotEqualTo(requestHash(labelled(Map.of("ab", "c"))))
        .isNotEqualTo(requestHash(labelled(Map.of("a", "b", "c", ""))));
  }

  @Test
  void refusesToRestoreHalfOfANewerSpec() {
    assertThatThrownBy(
            () -> SpecJson.restore("d", Map.of(), "{\"jobSpec\":{\"fromTomorrow\":1}}", ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not one that this version can read");
  }

  private static byte[] requestHash(CustomJob job) {
    return SpecJson.requestHash(job, SpecJson.of(job));
  }

  private static CustomJob labelled(Map<String, String> labels) {
    CustomJob job = aContainerJob();
    return new CustomJob(
        job.displayName(), job.jobSpec(), labels, job.encryptionSpec(), job.unknownFields());
  }

  private static List<CustomJob> samples() {
    List<CustomJob> samples = new ArrayList<>(everyField());
    ProtoSamples.everyField().forEach(proto -> samples.add(CustomJobMapper.toDomain(proto)));
    ProtoSamples.everyFieldAndUnknownOnes()
        .forEach(proto -> samples.add(CustomJobMapper.toDomain(proto)));
    return samples;
  }
}
