package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.OPERATIONS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.gson.JsonObject;
import com.google.protobuf.FieldMask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  @ParameterizedTest
  @CsvSource({"customJobs", "trainingPipelines"})
  void pagesNewestFirstAndStaysStableWhileOthersArrive(String collection) {
    String path = PARENT + "/" + collection;
    List<String> names = new ArrayList<>(fill(path, 7));
    List<String> seen = new ArrayList<>();
    String token = "";
    do {
      Reply page = door.get(path, "pageSize=3&pageToken=" + token);
      assertThat(page.names(collection)).hasSizeLessThanOrEqualTo(3).isNotEmpty();
      seen.addAll(page.names(collection));
      token = page.nextPageToken();
      fill(path, 2);
    } while (!token.isEmpty());
    assertThat(seen).isEqualTo(names.reversed());
  }

  @Test
  void bindsATokenToItsListParentAndFilter() {
    fill(JOBS, 2);
    fill(PIPELINES, 2);
    String token = door.get(JOBS, "pageSize=1").nextPageToken();
    String filtered =
        door.get(JOBS, "pageSize=1&filter=NOT+state%3DJOB_STATE_FAILED").nextPageToken();
    assertThat(token).isNotEmpty().isNotEqualTo(filtered);
    assertThat(door.get(JOBS, "pageSize=7&pageToken=" + token).status()).isEqualTo(200);

    List<Reply> refused =
        List.of(
            door.get(JOBS, "pageToken=" + filtered),
            door.get(JOBS, "filter=display_name%3Da&pageToken=" + token),
            door.get(JOBS.replace("us-central1", "europe-west4"), "pageToken=" + token),
            door.get(PIPELINES, "pageToken=" + token),
            door.get(OPERATIONS, "pageToken=" + token),
            door.get(JOBS, "pageToken=%21"),
            door.get(JOBS, "pageToken=AAAA"));
    assertThat(refused).extracting(Reply::status).containsOnly(400);
    assertThat(refused).allMatch(reply -> reply.message().startsWith("Page token is invalid"));
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "1, 1", "5000, 1000", "2147483647, 1000"})
  void givesAsManyAsWereAskedForWithinReason(int asked, int given) {
    fill(JOBS, 1001);
    assertThat(door.get(JOBS, "pageSize=" + asked).names("customJobs")).hasSize(given);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-2147483648", "x", "2147483648", "1.5"})
  void refusesASizeThatIsNone(String size) {
    for (String path : new String[] {JOBS, PIPELINES, OPERATIONS, "projects/p/locations"}) {
      Reply refused = door.get(path, "pageSize=" + size);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.error()).isEqualTo("INVALID_ARGUMENT");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'readMask=displayName,create_time', displayName createTime",
    "'read_mask=name&readMask=state', state",
    "readMask=jobSpec.serviceAccount, jobSpec",
    "readMask=, ALL",
    "readMask=*, ALL",
    "'readMask=name,*', ALL"
  })
  void letsThroughWhatTheMaskNames(String query, String fields) {
    door.post(JOBS, Bodies.job("a"));
    JsonObject only =
        door.get(JOBS, query).json().getAsJsonArray("customJobs").get(0).getAsJsonObject();
    assertThat(String.join(" ", only.keySet()))
        .isEqualTo(
            fields.equals("ALL") ? "name displayName jobSpec state createTime updateTime" : fields);
  }

  @Test
  void masksPipelinesToo() {
    fill(PIPELINES, 1);
    JsonObject only =
        door.get(PIPELINES, "readMask=trainingTaskMetadata")
            .json()
            .getAsJsonArray("trainingPipelines")
            .get(0)
            .getAsJsonObject();
    assertThat(only.keySet()).containsExactly("trainingTaskMetadata");
    assertThat(door.get(PIPELINES, "readMask=jobSpec").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nme", "labels.k", "jobSpec.x", ".", "", "createTime", "job_spec..models"})
  void refusesAMaskThatNamesNoField(String path) {
    ListCustomJobsRequest request =
        ListCustomJobsRequest.newBuilder()
            .setParent(PARENT)
            .setReadMask(FieldMask.newBuilder().addPaths("name").addPaths(path))
            .build();
    assertThatThrownBy(() -> door.ask(JobServiceGrpc.getListCustomJobsMethod(), request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CustomJob lacks");
  }

  @Test
  void refusesAMaskOfRestsThatNamesNoField() {
    Reply refused = door.get(JOBS, "readMask=name,nme");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("nme");
  }

  @Test
  void listsOneLocationOfOneProject() {
    fill(JOBS, 1);
    assertThat(door.get(JOBS.replace("us-central1", "europe-west4")).json().size()).isZero();
    assertThat(door.get(JOBS.replace("trainyard-test", "other")).json().size()).isZero();
    assertThat(door.get(PIPELINES).json().size()).isZero();
    assertThat(door.get(JOBS.replace("trainyard-test", "Other")).status()).isEqualTo(400);
  }

  private List<String> fill(String path, int count) {
    String body = path.endsWith("customJobs") ? Bodies.job("a") : Bodies.pipeline("a");
    return IntStream.range(0, count).mapToObj(_ -> door.post(path, body).text("name")).toList();
  }
}
