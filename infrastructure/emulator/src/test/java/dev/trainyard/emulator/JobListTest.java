package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient.ListCustomJobsPage;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.common.collect.Lists;
import com.google.protobuf.FieldMask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobListTest {
  @TempDir Path state;
  private Site site;
  private final List<String> names = new ArrayList<>();

  @BeforeEach
  void startWithFiveJobs() throws Exception {
    site = Site.noop(state);
    for (int i = 0; i < 5; i++) {
      names.addFirst(create("sweep-" + i, i % 2 == 0 ? "even" : "odd"));
    }
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  private String create(String displayName, String kind) {
    return site.create(
            Specs.aShellJob("true").toBuilder()
                .setDisplayName(displayName)
                .putLabels("kind", kind)
                .build())
        .getName();
  }

  @Test
  void showsThePlacesJobsNewestFirst() {
    site.client.createCustomJob("projects/other/locations/us-central1", Specs.aShellJob("true"));

    assertThat(namesOf(site.client.listCustomJobs(Site.PARENT).iterateAll())).isEqualTo(names);
  }

  @Test
  void goesOnWhereAPageEndedAlsoWhenNewJobsCame() {
    ListCustomJobsPage first = page(request().setPageSize(2).build());
    create("newer", "odd");
    ListCustomJobsPage second =
        page(request().setPageSize(2).setPageToken(first.getNextPageToken()).build());
    ListCustomJobsPage third =
        page(request().setPageSize(2).setPageToken(second.getNextPageToken()).build());

    assertThat(namesOf(first.getValues())).isEqualTo(names.subList(0, 2));
    assertThat(namesOf(second.getValues())).isEqualTo(names.subList(2, 4));
    assertThat(namesOf(third.getValues())).isEqualTo(names.subList(4, 5));
    assertThat(third.getNextPageToken()).isEmpty();
  }

  @Test
  void endsWithoutATokenWhereTheLastPageIsFull() {
    assertThat(page(request().setPageSize(5).build()).getNextPageToken()).isEmpty();
  }

  @Test
  void filtersBeforeItCutsPages() {
    String filter = "labels.kind=even AND display_name:\"sweep-*\"";

    ListCustomJobsPage page = page(request().setFilter(filter).setPageSize(2).build());

    assertThat(namesOf(page.getValues())).containsExactly(names.get(0), names.get(2));
    assertThat(page.getNextPageToken()).isNotEmpty();
  }

  @Test
  void findsJobsByAnyOfTheirTrainyardJobs() throws Exception {
    List<String> labelled = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      labelled.addFirst(createFor("7" + i));
    }
    labelled.addFirst(createFor("70"));
    site.awaitEnd(site.client.getCustomJob(labelled.get(2)));
    site.client.deleteCustomJobAsync(labelled.get(2)).get();
    String filter = jobIs("70") + " OR " + jobIs("72") + " OR " + jobIs("73") + " OR " + jobIs("9");

    ListCustomJobsPage first = page(request().setFilter(filter).setPageSize(2).build());

    assertThat(namesOf(first.getValues())).containsExactly(labelled.get(0), labelled.get(1));
    assertThat(namesOf(first.getNextPage().getValues())).containsExactly(labelled.get(4));
  }

  @Test
  void asksAllThatIsAskedBesideTheTrainyardJob() {
    String named = createFor("70");
    String and = jobIs("70") + " AND display_name=shell";

    assertThat(namesOf(page(request().setFilter("NOT " + jobIs("70")).build()).getValues()))
        .isEqualTo(names);
    assertThat(namesOf(page(request().setFilter(and).build()).getValues())).containsExactly(named);
    assertThat(page(request().setFilter(and + "-not").build()).getValues()).isEmpty();
    assertThat(
            namesOf(
                page(request().setFilter(jobIs("70") + " OR labels.kind=odd").build()).getValues()))
        .containsExactly(named, names.get(1), names.get(3));
  }

  private String createFor(String job) {
    return site.create(
            Specs.aShellJob("true").toBuilder()
                .setDisplayName("shell")
                .putLabels("trainyard-job", job)
                .build())
        .getName();
  }

  private static String jobIs(String job) {
    return "labels.trainyard-job=\"" + job + "\"";
  }

  @Test
  void showsOnlyTheFieldsOfAReadMask() {
    FieldMask mask = FieldMask.newBuilder().addPaths("name").addPaths("labels").build();

    CustomJob job = page(request().setReadMask(mask).build()).getValues().iterator().next();

    assertThat(job)
        .isEqualTo(
            CustomJob.newBuilder().setName(names.getFirst()).putLabels("kind", "even").build());
  }

  @Test
  void refusesATokenOfAnotherList() {
    String token = page(request().setPageSize(2).build()).getNextPageToken();

    assertThatThrownBy(
            () -> page(request().setFilter("labels.kind=odd").setPageToken(token).build()))
        .isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatThrownBy(() -> page(request().setFilter("display_name ~ x").build()))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> page(request().setPageSize(-1).build()))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(
            () -> page(request().setReadMask(FieldMask.newBuilder().addPaths("nme")).build()))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("nme");
  }

  private static ListCustomJobsRequest.Builder request() {
    return ListCustomJobsRequest.newBuilder().setParent(Site.PARENT);
  }

  private ListCustomJobsPage page(ListCustomJobsRequest request) {
    return site.client.listCustomJobs(request).getPage();
  }

  private static List<String> namesOf(Iterable<CustomJob> jobs) {
    return Lists.transform(Lists.newArrayList(jobs), CustomJob::getName);
  }
}
