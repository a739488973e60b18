package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.Rest.Reply;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the emulator answers as Trainyard's own front door does. */
class FrontTest {
  private static final String PARENT = "/v1/" + Site.PARENT;

  @TempDir Path state;
  private Site site;
  private Rest rest;

  @BeforeEach
  void start() throws Exception {
    site =
        Site.start(
            EmulatorSettings.of(Mode.NOOP, state)
                .withPace(Site.quick())
                .withProjectsByNumber(Map.of("123456789012", "demo")));
    rest = new Rest(site.endpoint);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  private String delete(String version) {
    CustomJob job = site.runToEnd(Specs.aShellJob("true"));
    Reply operation = rest.delete("/" + version + "/" + job.getName());
    assertThat(operation.status()).isEqualTo(200);
    return operation.text("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"operations/abc", "operations/1", "customJobs/abc", "customJobs/1/operations/x"})
  void doesNotKnowWhatNothingCanBeCalled(String name) {
    assertThat(rest.get(PARENT + "/" + name).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operations/a%20b", "customJobs/a.b"})
  void saysThatANameIsMalformed(String name) {
    assertThat(rest.get(PARENT + "/" + name).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v1beta1"})
  void tellsOfADeletionInTheVersionThatAskedForIt(String version) throws Exception {
    String name = delete(version);
    String type = "google.cloud.aiplatform." + version + ".DeleteOperationMetadata";

    assertThat(rest.get("/v1/" + name).body()).contains(type);
    assertThat(rest.get("/ui/" + name).body()).contains(type);
    stop();
    start();
    assertThat(rest.get("/v1beta1/" + name).body()).contains(type);
  }

  @ParameterizedTest
  @CsvSource({"done=true, 1", "done=false, 0", "'', 1"})
  void filtersOperations(String filter, int count) {
    delete("v1");
    String query = "?filter=" + filter.replace("=", "%3D");
    assertThat(rest.get(PARENT + "/operations" + query).names("operations")).hasSize(count);
    assertThat(rest.get(PARENT + "/operations?filter=x").status()).isEqualTo(400);
  }

  @Test
  void forgetsAnOperationThatIsDeleted() {
    String name = delete("v1");
    assertThat(rest.post("/v1/" + name + ":wait", "{}").json().get("done").getAsBoolean()).isTrue();
    assertThat(rest.post("/v1/" + name + ":cancel", "").message()).contains("not cancellable");
    assertThat(rest.delete("/v1/" + name).status()).isEqualTo(200);
    assertThat(rest.delete("/v1/" + name).status()).isEqualTo(404);
  }

  @Test
  void knowsTheRegions() {
    assertThat(rest.get("/v1/projects/demo/locations?pageSize=1000").names("locations"))
        .contains("projects/demo/locations/us-central1");
    assertThat(rest.get(PARENT).text("locationId")).isEqualTo("us-central1");
    assertThat(rest.get("/v1/projects/demo/locations/mars-1").status()).isEqualTo(404);
  }

  @Test
  void takesAProjectByItsNumber() {
    CustomJob job = site.create(Specs.aShellJob("true"));
    String byNumber = job.getName().replace("projects/demo/", "projects/123456789012/");
    assertThat(rest.get("/v1/" + byNumber).text("name")).isEqualTo(job.getName());
    String another = job.getName().replace("projects/demo/", "projects/99/");
    assertThat(rest.get("/v1/" + another).status()).isEqualTo(404);
  }
}
