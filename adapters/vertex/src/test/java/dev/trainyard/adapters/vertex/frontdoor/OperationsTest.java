package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.OPERATIONS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.trainyard.domain.job.RemoteJob;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  @Test
  void areDoneWhenVertexHasDeletedTheJob() {
    Reply asked = door.delete(ended());
    assertThat(asked.json().has("done")).isFalse();
    assertThat(door.get(asked.text("name")).json()).isEqualTo(asked.json());

    trainyard.pursueDeletions();
    JsonObject done = door.get(asked.text("name")).json();
    assertThat(done.get("done").getAsBoolean()).isTrue();
    assertThat(done.getAsJsonObject("response").get("@type").getAsString())
        .isEqualTo("type.googleapis.com/google.protobuf.Empty");
  }

  @ParameterizedTest
  @CsvSource({"'', v1", "v1beta1/, v1beta1"})
  void sayWhichVersionAskedForThem(String prefix, String version) {
    String name = door.delete(prefix + ended()).text("name");
    assertThat(door.get(name).json().getAsJsonObject("metadata").get("@type").getAsString())
        .isEqualTo(
            "type.googleapis.com/google.cloud.aiplatform." + version + ".DeleteOperationMetadata");
  }

  @Test
  void haveTwoNames() {
    String job = ended();
    String other = ended();
    Reply asked = door.delete(job);
    String nested = job + "/operations/" + asked.id();
    assertThat(asked.text("name")).isEqualTo(OPERATIONS + "/" + asked.id());
    assertThat(door.get(nested).json()).isEqualTo(asked.json());
    assertThat(door.get(other + "/operations/" + asked.id()).status()).isEqualTo(404);
    assertThat(door.get(nested.replace("customJobs", "trainingPipelines")).status()).isEqualTo(404);
    assertThat(door.get(nested.replace("us-central1", "europe-west4")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operations/1",
        "operations/0",
        "operations/abc",
        "operations/9223372036854775808",
        "customJobs/1001/operations/x",
        "customJobs/abc/operations/1",
        "trainingPipelines/x/operations/1"
      })
  void areUnknownByAnotherId(String name) {
    expectAll(PARENT + "/" + name, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operations/a b", "customJobs/a.b/operations/1", "operations/%00"})
  void sayThatANameIsMalformed(String name) {
    expectAll(PARENT + "/" + name, 400);
    expectAll("projects/Upper/locations/us-central1/operations/1", 400);
  }

  @Test
  void cannotBeCancelled() {
    String name = door.delete(ended()).text("name");
    Reply refused = door.post(name + ":cancel", "{}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo("FAILED_PRECONDITION");
    assertThat(refused.message()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void canBeForgotten(boolean nested) {
    String job = ended();
    Reply asked = door.delete(job);
    String name = nested ? job + "/operations/" + asked.id() : asked.text("name");
    assertThat(door.delete(name).json()).isEqualTo(new JsonObject());
    assertThat(door.delete(name).status()).isEqualTo(404);
    assertThat(door.get(name).status()).isEqualTo(404);
    assertThat(door.get(OPERATIONS).json().size()).isZero();
    trainyard.pursueDeletions();
    assertThat(trainyard.vertex.remotes()).isEmpty();
  }

  @Test
  void areListedByPagesNewestFirst() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      names.add(door.delete(ended()).text("name"));
    }
    List<String> seen = new ArrayList<>();
    String token = "";
    do {
      Reply page = door.get(OPERATIONS, "pageSize=2&pageToken=" + token);
      seen.addAll(page.names("operations"));
      token = page.nextPageToken();
      door.delete(ended());
    } while (!token.isEmpty());
    assertThat(seen).isEqualTo(names.reversed());
  }

  @Test
  void areListedByTheirOwner() {
    String pipeline = door.post(PIPELINES, Bodies.pipeline("a")).text("name");
    door.post(pipeline + ":cancel", "");
    String ofPipeline = door.delete(pipeline).text("name");
    String job = pipeline.replace("trainingPipelines", "customJobs");
    String ofJob = door.delete(job).text("name");
    assertThat(door.get(pipeline + "/operations").names("operations")).containsExactly(ofPipeline);
    assertThat(door.get(job + "/operations").names("operations")).containsExactly(ofJob);
    assertThat(door.get(OPERATIONS).names("operations")).containsExactly(ofJob, ofPipeline);
    assertThat(door.get(JOBS + "/7/operations").json().size()).isZero();
    assertThat(door.get(JOBS + "/abc/operations").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "done=true, true",
    "done, true",
    "done:true, true",
    "NOT done=false, true",
    "done!=false, true",
    "done=false, false",
    "NOT done, false",
    "'', ",
    "' done = \"false\" ', false"
  })
  void areListedByWhetherTheyAreDone(String filter, Boolean wanted) {
    String old = door.delete(ended()).text("name");
    trainyard.pursueDeletions();
    String young = door.delete(ended()).text("name");
    List<String> expected = new ArrayList<>();
    if (!Boolean.TRUE.equals(wanted)) {
      expected.add(young);
    }
    if (!Boolean.FALSE.equals(wanted)) {
      expected.add(old);
    }
    assertThat(found(filter)).isEqualTo(expected);
  }

  @Test
  void areFilteredBeforeTheyAreCutToPages() {
    List<String> done = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      done.addFirst(door.delete(ended()).text("name"));
      trainyard.pursueDeletions();
      if (i == 1) {
        door.delete(ended());
        door.delete(ended());
      }
    }
    door.delete(ended());
    assertThat(found("done=true")).containsAll(done);
    Reply first = door.get(OPERATIONS, "filter=done%3Dtrue&pageSize=1");
    assertThat(first.names("operations")).containsExactly(done.getFirst());
    String token = first.nextPageToken();
    assertThat(door.get(OPERATIONS, "filter=done%3Dfalse&pageToken=" + token).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"done=maybe", "name=x", "done=true AND done=false", "done true"})
  void areNotListedByWhatIsNoFilter(String filter) {
    Reply refused = door.get(OPERATIONS, "filter=" + encoded(filter));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).startsWith("Provided filter is not valid.");
  }

  private List<String> found(String filter) {
    return door.get(OPERATIONS, "filter=" + encoded(filter)).names("operations");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "0.000000001s", "-1s", "-315576000000s"})
  @Timeout(10)
  void areShownAsTheyAreWhenTheWaitIsOver(String timeout) {
    Reply asked = door.delete(ended());
    Reply waited = door.post(asked.text("name") + ":wait", "{\"timeout\": \"" + timeout + "\"}");
    assertThat(waited.json()).isEqualTo(asked.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"timeout\": \"315576000000s\"}", "{\"timeout\": \"1s\"}"})
  @Timeout(10)
  void areNotWaitedForWhenDone(String body) {
    Reply asked = door.delete(ended());
    trainyard.pursueDeletions();
    Reply waited = door.post(asked.text("name") + ":wait", body);
    assertThat(waited.status()).isEqualTo(200);
    assertThat(waited.json().get("done").getAsBoolean()).isTrue();
  }

  @Test
  void areDoneAsSoonAsTheyAreWhileSomebodyWaits() {
    Reply asked = door.delete(ended());
    trainyard.meanwhile = trainyard::pursueDeletions;
    Reply waited = door.post(asked.text("name") + ":wait", "{}");
    assertThat(asked.json().has("done")).isFalse();
    assertThat(waited.json().get("done").getAsBoolean()).isTrue();
  }

  private String ended() {
    Reply made = door.post(JOBS, Bodies.job("a"));
    trainyard.bring(made.id(), RemoteJob.State.SUCCEEDED);
    return made.text("name");
  }

  private void expectAll(String name, int status) {
    for (Reply reply :
        List.of(
            door.get(name),
            door.delete(name),
            door.post(name + ":cancel", ""),
            door.call("POST", name + ":wait", "timeout=0s", new byte[0], Map.of()))) {
      assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
    }
  }
}
