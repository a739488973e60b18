package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient.ListCustomJobsPage;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.protobuf.FieldMask;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

interface ListsContract extends Visit {
  String PLACE = "projects/lists/locations/us-central1";

  @Test
  default void listsByEveryFormOfFilterAndByPages() {
    CustomJob first = make("alpha-1", "kind", "good");
    CustomJob second = make("alpha-2", "kind", "bad");
    CustomJob third = jobs().createCustomJob(PLACE, Specs.container("beta", "sleep", "300"));
    jobs().cancelCustomJob(third.getName());
    List.of(first, second, third).forEach(visitor()::awaitEnd);
    findsByFilter(second);
    walksThroughPages();
    showsOnlyMaskedFields(first);
    refusesWhatItCannotRead();
  }

  private CustomJob make(String displayName, String label, String value) {
    CustomJob job =
        Specs.container(displayName, "true").toBuilder().putLabels(label, value).build();
    return jobs().createCustomJob(PLACE, job);
  }

  private void findsByFilter(CustomJob second) {
    assertThat(found("")).containsExactly("beta", "alpha-2", "alpha-1");
    assertThat(found("display_name=\"alpha-1\"")).containsExactly("alpha-1");
    assertThat(found("displayName=alpha-1")).containsExactly("alpha-1");
    assertThat(found("display_name!=\"alpha-1\"")).containsExactly("beta", "alpha-2");
    assertThat(found("display_name:\"alpha-*\"")).containsExactly("alpha-2", "alpha-1");
    assertThat(found("state=JOB_STATE_CANCELLED")).containsExactly("beta");
    assertThat(found("state!=\"JOB_STATE_CANCELLED\"")).containsExactly("alpha-2", "alpha-1");
    assertThat(found("labels.kind=good")).containsExactly("alpha-1");
    assertThat(found("labels.kind:*")).containsExactly("alpha-2", "alpha-1");
    assertThat(found("NOT display_name=\"beta\" AND labels.kind=bad")).containsExactly("alpha-2");
    assertThat(found("display_name=beta OR labels.kind=good")).containsExactly("beta", "alpha-1");
    assertThat(found("state=\"JOB_STATE_SUCCEEDED\" AND display_name:\"*-2\""))
        .containsExactly("alpha-2");
    String time = "\"" + Timestamps.toString(second.getCreateTime()) + "\"";
    assertThat(found("create_time>" + time)).containsExactly("beta");
    assertThat(found("createTime>=" + time)).containsExactly("beta", "alpha-2");
    assertThat(found("create_time<" + time)).containsExactly("alpha-1");
    assertThat(found("create_time<=" + time)).containsExactly("alpha-2", "alpha-1");
    assertThat(found("create_time=" + time)).containsExactly("alpha-2");
    assertThat(found("create_time!=" + time)).containsExactly("beta", "alpha-1");
  }

  private void walksThroughPages() {
    List<List<String>> pages = new ArrayList<>();
    for (ListCustomJobsPage page :
        jobs().listCustomJobs(ask("labels.team=trains").setPageSize(2).build()).iteratePages()) {
      pages.add(names(page.getValues()));
    }
    assertThat(pages).containsExactly(List.of("beta", "alpha-2"), List.of("alpha-1"));
  }

  private void showsOnlyMaskedFields(CustomJob first) {
    FieldMask mask = FieldMask.newBuilder().addPaths("name").addPaths("display_name").build();
    ListCustomJobsRequest request = ask("display_name=alpha-1").setReadMask(mask).build();
    assertThat(jobs().listCustomJobs(request).iterateAll())
        .containsExactly(
            CustomJob.newBuilder().setName(first.getName()).setDisplayName("alpha-1").build());
  }

  private void refusesWhatItCannotRead() {
    assertThat(Visit.refusal(Code.INVALID_ARGUMENT, () -> found("colour=red")))
        .hasMessageContaining("Provided filter is not valid.");
    ListCustomJobsRequest otherToken = ask("").setPageToken("somebody's").build();
    Visit.refusal(Code.INVALID_ARGUMENT, () -> jobs().listCustomJobs(otherToken));
    ListCustomJobsRequest less = ask("").setPageSize(-1).build();
    Visit.refusal(Code.INVALID_ARGUMENT, () -> jobs().listCustomJobs(less));
  }

  private List<String> found(String filter) {
    return names(jobs().listCustomJobs(ask(filter).build()).iterateAll());
  }

  private static ListCustomJobsRequest.Builder ask(String filter) {
    return ListCustomJobsRequest.newBuilder().setParent(PLACE).setFilter(filter);
  }

  private static List<String> names(Iterable<CustomJob> jobs) {
    List<String> names = new ArrayList<>();
    jobs.forEach(job -> names.add(job.getDisplayName()));
    return names;
  }
}
