package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.rules.Violation;
import dev.trainyard.domain.spec.Task.ContainerSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomJobJsonFaultsTest {
  @Test
  void namesEveryFaultAtOnceAndKeepsTheRest() {
    Reading reading =
        CustomJobJson.read(
            """
            {"displayName": 5, "oops": 1, "labels": {"team": 7, "a": "b"},
             "jobSpec": {
               "workerPoolSpecs": [
                 {"replicaCount": "many", "x": {}, "containerSpec": {"imageUri": "i", "args": ["a", 3, null, "b"]},
                  "pythonPackageSpec": {}},
                 7,
                 {"machineSpec": {"acceleratorType": "NVIDIA_ABACUS",
                                  "accelerator_count": 2147483648}}],
               "scheduling": {"timeout": 3600, "maxWaitDuration": "1h", "strategy": 5},
               "reservedIpRanges": "r", "enableWebAccess": "yes", "baseOutputDirectory": []}}
            """);
    assertThat(reading.violations())
        .extracting(Violation::field)
        .containsExactly(
            "display_name",
            "oops",
            "labels.team",
            "job_spec.worker_pool_specs[0].replica_count",
            "job_spec.worker_pool_specs[0].x",
            "job_spec.worker_pool_specs[0].container_spec.args[1]",
            "job_spec.worker_pool_specs[0].container_spec.args[2]",
            "job_spec.worker_pool_specs[0].python_package_spec",
            "job_spec.worker_pool_specs[1]",
            "job_spec.worker_pool_specs[2].machine_spec.accelerator_type",
            "job_spec.worker_pool_specs[2].machine_spec.accelerator_count",
            "job_spec.scheduling.timeout",
            "job_spec.scheduling.max_wait_duration",
            "job_spec.scheduling.strategy",
            "job_spec.reserved_ip_ranges",
            "job_spec.enable_web_access",
            "job_spec.base_output_directory");
    assertThat(reading.request().labels()).containsExactly(java.util.Map.entry("a", "b"));
    assertThat(reading.request().jobSpec().workerPoolSpecs()).hasSize(3);
    assertThat(reading.request().jobSpec().workerPoolSpecs().getFirst().task())
        .isEqualTo(new ContainerSpec("i", List.of(), List.of("a", "b"), List.of()));
    assertThat(reading.isReadable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"x\":1} | x | Invalid JSON payload received. Unknown name \"x\" at 'custom_job': Cannot find field.",
        "{\"jobSpec\":{\"x\":1}} | job_spec.x | Invalid JSON payload received. Unknown name \"x\" at 'custom_job.job_spec': Cannot find field.",
        "{\"displayName\":[]} | display_name | Invalid value at 'custom_job.display_name' (TYPE_STRING), [...]",
        "{\"jobSpec\":{\"scheduling\":{\"timeout\":60}}} | job_spec.scheduling.timeout | Invalid value at 'custom_job.job_spec.scheduling.timeout' (type.googleapis.com/google.protobuf.Duration), 60. A duration is a string, seconds with an s: \"3600s\".",
        "{\"jobSpec\":{\"workerPoolSpecs\":[{\"containerSpec\":{},\"pythonPackageSpec\":{}}]}} | job_spec.worker_pool_specs[0].python_package_spec | Invalid value at 'custom_job.job_spec.worker_pool_specs[0]' (oneof), oneof field 'task' is already set. Cannot set 'pythonPackageSpec'.",
        "{\"jobSpec\":{\"workerPoolSpecs\":{}}} | job_spec.worker_pool_specs | Invalid value at 'custom_job.job_spec.worker_pool_specs', expected a list: {...}",
        "{\"displayName\":\"a\",\"displayName\":\"a\"} | display_name | Invalid JSON payload received. \"displayName\" is given more than once at 'custom_job'.",
        "{\"displayName\":\"a\",\"display_name\":null} | display_name | Invalid JSON payload received. \"displayName\" is given more than once at 'custom_job'.",
        "{\"labels\":{\"a\":\"b\",\"a\":\"b\"}} | labels.a | Invalid JSON payload received. \"a\" is given more than once at 'custom_job.labels'.",
        "{\"labels\":{\"a\":null}} | labels.a | Invalid value at 'custom_job.labels.a' (TYPE_STRING), null",
        "{\"displayName\":\"\\ud800\"} | display_name | Invalid value at 'custom_job.display_name' (TYPE_STRING), \"?\"",
        "{\"displayName\":\"\\u0000\"} | display_name | Invalid value at 'custom_job.display_name': it holds the character U+0000.",
        "{\"labels\":{\"\\udc00\":\"b\"}} | labels.? | Invalid value at 'custom_job.labels.?' (TYPE_STRING), ?",
        "[] | `` | Invalid JSON payload received. Unknown name \"\": Root element must be a message.",
        "null | `` | Invalid JSON payload received. Unknown name \"\": Root element must be a message.",
      })
  void wordsAFaultAsVertexDoes(String json, String field, String message) {
    assertThat(CustomJobJson.read(json).violations())
        .containsExactly(new Violation(field, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | Unexpected end of text at line 1, column 1",
        "{ | Unexpected end of text at line 1, column 2",
        "{\"a\":1,} | Expected name at line 1, column 9",
        "{'a':1} | Syntax error at line 1, column 3",
        "{\"a\":01} | Syntax error at line 1, column 6",
        "{\"a\":TRUE} | Syntax error at line 1, column 6",
        "{} {} | Syntax error at line 1, column 5",
        "{\"a\":NaN} | Syntax error at line 1, column 6",
        "{\"a\" 1} | Expected ':' at line 1, column 7",
      })
  void saysWhereTextStopsBeingJson(String json, String words) {
    Reading reading = CustomJobJson.read(json);
    assertThat(reading.violations()).hasSize(1);
    assertThat(reading.violations().getFirst().field()).isEmpty();
    assertThat(reading.violations().getFirst().message())
        .isEqualTo("Invalid JSON payload received. " + words + ".");
    assertThat(reading.isReadable()).isFalse();
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] json = "{\"displayName\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(CustomJobJson.read(json).violations())
        .containsExactly(
            new Violation("", "Invalid JSON payload received. It is not UTF-8 at byte 16."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"jobSpec\":", "[{\"a\":"})
  void refusesDeepNestingWithoutFallingOver(String level) {
    assertThat(CustomJobJson.read(level.repeat(100_000)).violations())
        .singleElement()
        .extracting(Violation::message)
        .asString()
        .startsWith("Invalid JSON payload received. It is nested deeper than 64 levels at line 1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "0.5", "", " 1", "0x1"})
  void refusesNumbersThatAreNoWholeOnes(String number) {
    String json = "{\"jobSpec\":{\"workerPoolSpecs\":[{\"replicaCount\":\"" + number + "\"}]}}";
    assertThat(CustomJobJson.read(json).violations())
        .extracting(Violation::field)
        .containsExactly("job_spec.worker_pool_specs[0].replica_count");
  }

  @Test
  void staysQuickWithANumberOfAMillionDigits() {
    String json = "{\"jobSpec\":{\"workerPoolSpecs\":[{\"replicaCount\":\"%s\"}]}}";
    assertThat(CustomJobJson.read(json.formatted("9".repeat(1_000_000))).violations()).hasSize(1);
  }

  @Test
  void stopsListingAfterAHundredFaults() {
    StringBuilder json = new StringBuilder("{\"a\":1");
    for (int i = 0; i < 1000; i++) {
      json.append(",\"a").append(i).append("\":1");
    }
    List<Violation> violations = CustomJobJson.read(json.append('}').toString()).violations();
    assertThat(violations).hasSize(101);
    assertThat(violations.getLast())
        .isEqualTo(new Violation("a99", "There are more faults; only the first 100 are listed."));
  }
}
