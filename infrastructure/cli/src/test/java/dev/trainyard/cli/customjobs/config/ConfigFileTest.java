package dev.trainyard.cli.customjobs.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  private final Mistakes mistakes = new Mistakes();

  @Test
  void readsYamlAsItGoesOverTheWire() {
    JsonNode spec =
        read(
            """
            # chief and workers
            workerPoolSpecs:
            - &chief
              machineSpec: {machineType: n1-standard-4, acceleratorCount: "1", acceleratorType: NVIDIA_L4}
              replicaCount: 1
              containerSpec:
                imageUri: i
                args: [yes, on, 010, '2', 12:30, 2026-03-01, "3"]
                env:
            - <<: *chief
              replicaCount: "2"
            scheduling: {timeout: 3600s, restartJobOnWorkerRestart: true, strategy: SPOT}
            """);
    assertThat(mistakes.all()).isEmpty();
    assertThat(spec.path("workerPoolSpecs").path(0))
        .isEqualTo(
            Json.parse(
                """
                {"machineSpec":{"machineType":"n1-standard-4","acceleratorCount":1,"acceleratorType":"NVIDIA_L4"},
                 "replicaCount":"1","containerSpec":{"imageUri":"i",
                 "args":["yes","on","010","2","12:30","2026-03-01","3"]}}
                """));
    assertThat(spec.path("workerPoolSpecs").path(1).path("replicaCount").asText()).isEqualTo("2");
    assertThat(spec.path("scheduling"))
        .isEqualTo(
            Json.parse(
                "{\"timeout\":\"3600s\",\"restartJobOnWorkerRestart\":true,\"strategy\":\"SPOT\"}"));
  }

  @Test
  void readsJsonAndTakesOneMappingForAListOfOne() {
    JsonNode spec = read("{\"workerPoolSpecs\": {\"containerSpec\": {\"imageUri\": \"i\"}}}");
    assertThat(spec)
        .isEqualTo(Json.parse("{\"workerPoolSpecs\":[{\"containerSpec\":{\"imageUri\":\"i\"}}]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {frob: 1}                                      | --config frob: There is no such field. There are persistentResourceId
          {enable_web_access: true}                      | --config enable_web_access: There is no such field. Write it as enableWebAccess
          {workerPoolSpecs: [{}, {machine_spec: {}}]}    | --config workerPoolSpecs[1].machine_spec: There is no such field. Write it as machineSpec
          {network: 3}                                   | --config network: It must be text; put it in quotes
          {enableWebAccess: 'true'}                      | --config enableWebAccess: It must be true or false
          {enableWebAccess: maybe}                       | --config enableWebAccess: It must be true or false
          {workerPoolSpecs: [{replicaCount: 1.5}]}       | --config workerPoolSpecs[0].replicaCount: It must be a whole number
          {workerPoolSpecs: [{replicaCount: two}]}       | --config workerPoolSpecs[0].replicaCount: It must be a whole number
          {workerPoolSpecs: [{diskSpec: {bootDiskSizeGb: '9e9'}}]} | --config workerPoolSpecs[0].diskSpec.bootDiskSizeGb: It must be a whole number
          {scheduling: {timeout: 3600}}                  | --config scheduling.timeout: It must be seconds with an s
          {scheduling: {strategy: FAST}}                 | --config scheduling.strategy: It must be one of STRATEGY_UNSPECIFIED
          {workerPoolSpecs: [{containerSpec: {args: x}}]}   | --config workerPoolSpecs[0].containerSpec.args: It must be a list
          {workerPoolSpecs: [{containerSpec: {args: [1]}}]} | --config workerPoolSpecs[0].containerSpec.args[0]: It must be text
          {workerPoolSpecs: [{containerSpec: img}]}      | --config workerPoolSpecs[0].containerSpec: It must be a mapping
          [a]                                            | --config: It must be a mapping of fields
          {a: b                                          | --config: - is neither YAML nor JSON: line
          {network: a, network: b}                       | --config: - is neither YAML nor JSON
          """)
  void namesEachMistakeByItsPath(String yaml, String mistake) {
    read(yaml);
    assertThat(mistakes.all()).singleElement().asString().startsWith(mistake);
  }

  @Test
  void saysWhatWasExpectedWhereThereIsASecondDocument() {
    read("network: a\n---\nnetwork: b\n");
    assertThat(mistakes.all())
        .singleElement()
        .asString()
        .endsWith(
            "line 2, column 1: expected a single document in the stream, but found another document");
  }

  @Test
  void takesWhatYaml11TakesForTruthOnlyWhereATruthIsWanted() {
    assertThat(read("{enableWebAccess: yes, enableDashboardAccess: Off}"))
        .isEqualTo(Json.parse("{\"enableWebAccess\":true,\"enableDashboardAccess\":false}"));
  }

  @Test
  void findsAllMistakesOfAFile() {
    read("{network: 1, frob: 2, workerPoolSpecs: [{replicaCount: x}, {machineSpec: {foo: 1}}]}");
    assertThat(mistakes.all()).hasSize(4);
  }

  @Test
  void aFileThatIsNotThereIsAMistake() {
    ConfigFile.read("nowhere.yaml", System.in, mistakes);
    assertThat(mistakes.all()).isEqualTo(List.of("--config: There is no file nowhere.yaml."));
  }

  private JsonNode read(String text) {
    return ConfigFile.read("-", new ByteArrayInputStream(text.getBytes(UTF_8)), mistakes);
  }
}
