package dev.trainyard.application.testkit;

import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobArchive.Selection;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.JobFilter.All;
import dev.trainyard.domain.filter.JobFilter.Any;
import dev.trainyard.domain.filter.JobFilter.Created;
import dev.trainyard.domain.filter.JobFilter.HasLabel;
import dev.trainyard.domain.filter.JobFilter.LabelIs;
import dev.trainyard.domain.filter.JobFilter.NameIs;
import dev.trainyard.domain.filter.JobFilter.NameLike;
import dev.trainyard.domain.filter.JobFilter.Not;
import dev.trainyard.domain.filter.JobFilter.StateIs;
import dev.trainyard.domain.filter.Order;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How every {@link JobArchive} lists by filter, whatever it makes of it. */
public interface FilterContract extends StorageContract {
  JobId NEWEST = new JobId(Long.MAX_VALUE);

  @Test
  default void listsByName() {
    Shelf shelf = new Shelf(this);
    shelf.add("a_b", Map.of());
    shelf.add("a%b", Map.of());
    shelf.add("axb", Map.of());
    shelf.add("a\\b", Map.of());
    assertThat(names(new NameIs("a%b"))).containsExactly("a%b");
    assertThat(names(new NameLike("a_*"))).containsExactly("a_b");
    assertThat(names(new NameLike("*_b"))).containsExactly("a_b");
    assertThat(names(new NameLike("*%b"))).containsExactly("a%b");
    assertThat(names(new NameLike("a\\*"))).containsExactly("a\\b");
    assertThat(names(new NameLike("a*b"))).containsExactly("a\\b", "axb", "a%b", "a_b");
    assertThat(names(new NameLike("axb"))).containsExactly("axb");
    assertThat(names(new Not(new NameLike("*")))).isEmpty();
  }

  @Test
  default void listsByTheBeginningOfANameToItsVeryEnd() {
    Shelf shelf = new Shelf(this);
    String last = Character.toString(Character.MAX_CODE_POINT);
    for (String name :
        List.of("run", "run" + last, "run" + last + last, "rup", "ruo", "\ud7ff", "\ue000")) {
      shelf.add(name, Map.of());
    }
    assertThat(names(new NameLike("run*"))).hasSize(3);
    assertThat(names(new NameLike("run" + last + "*"))).hasSize(2);
    assertThat(names(new NameLike("\ud7ff*"))).containsExactly("\ud7ff");
  }

  @Test
  default void listsByLabel() {
    Shelf shelf = new Shelf(this);
    shelf.add("bare", Map.of());
    shelf.add("one", Map.of("team", "vision"));
    shelf.add("two", Map.of("team", "speech", "vision", ""));
    assertThat(names(new LabelIs("team", "vision"))).containsExactly("one");
    assertThat(names(new LabelIs("vision", ""))).containsExactly("two");
    assertThat(names(new HasLabel("team"))).containsExactly("two", "one");
    assertThat(names(new HasLabel("vision"))).containsExactly("two");
    assertThat(names(new Not(new HasLabel("vision")))).containsExactly("one", "bare");
    assertThat(names(new LabelIs("team' or '1'='1", "\"}"))).isEmpty();
  }

  @Test
  default void listsByCreateTimeToTheNanosecond() {
    Shelf shelf = new Shelf(this);
    Instant time = shelf.add("job", Map.of()).createTime();
    Instant between = time.plusNanos(1);
    assertThat(names(new Created(Order.AT, time))).hasSize(1);
    assertThat(names(new Created(Order.AT, between))).isEmpty();
    assertThat(names(new Created(Order.BEFORE, time))).isEmpty();
    assertThat(names(new Created(Order.BEFORE, between))).hasSize(1);
    assertThat(names(new Created(Order.AT_OR_AFTER, between))).isEmpty();
    assertThat(names(new Created(Order.AFTER, time.minusNanos(1)))).hasSize(1);
    assertThat(names(new Created(Order.AFTER, Instant.MIN))).hasSize(1);
    assertThat(names(new Created(Order.BEFORE, Instant.MAX))).hasSize(1);
    assertThat(names(new Created(Order.AFTER, Instant.MAX))).isEmpty();
  }

  @Test
  default void matchesNothingByWhatNobodyCanBeCalled() {
    new Shelf(this).add("job", Map.of("a", "b"));
    for (String odd : List.of("\0", "a\0b", "\ud800", "\udc00x")) {
      assertThat(names(new NameIs(odd))).isEmpty();
      assertThat(names(new NameLike(odd + "*"))).isEmpty();
      assertThat(names(new HasLabel(odd))).isEmpty();
      assertThat(names(new Not(new LabelIs("a", odd)))).hasSize(1);
      assertThat(names(new LabelIs(odd, "b"))).isEmpty();
    }
    assertThat(names(new StateIs(State.UNKNOWN))).isEmpty();
    assertThat(names(new Any(List.of()))).isEmpty();
    assertThat(names(new All(List.of()))).hasSize(1);
  }

  @Test
  default void listsByTheStateThatIsShown() {
    Shelf shelf = new Shelf(this);
    for (Shelf.Chapter chapter : Shelf.Chapter.values()) {
      shelf.add(chapter.name(), Map.of(), chapter, true);
    }
    assertThat(names(new StateIs(State.QUEUED))).containsExactly("STARTING", "QUEUED");
    assertThat(names(new StateIs(State.PENDING))).containsExactly("PENDING");
    assertThat(names(new StateIs(State.FAILED))).containsExactly("FAILED");
    assertThat(list(Kind.PIPELINE, new StateIs(State.PENDING))).hasSize(3);
    assertThat(list(Kind.PIPELINE, new StateIs(State.QUEUED))).isEmpty();
    assertThat(list(Kind.PIPELINE, new StateIs(State.RUNNING))).hasSize(1);
  }

  @Test
  default void listsPipelinesByTheirOwnNamesAndLabels() {
    Shelf shelf = new Shelf(this);
    shelf.add("a", Map.of("l", "job"), Shelf.Chapter.QUEUED, true);
    shelf.add("b", Map.of("l", "job"), Shelf.Chapter.QUEUED, false);
    assertThat(list(Kind.PIPELINE, JobFilter.EVERYTHING))
        .singleElement()
        .satisfies(view -> {
          assertThat(view.submission().pipeline()).isEqualTo(Shelf.pipelineOf("a", "job"));
          assertThat(view.submission().request())
              .isEqualTo(aRequest().named("a").labels(Map.of("l", "job")).build());
        });
    assertThat(list(Kind.PIPELINE, new NameIs("a"))).isEmpty();
    assertThat(list(Kind.PIPELINE, new NameIs("pipeline of a"))).hasSize(1);
    assertThat(list(Kind.PIPELINE, new LabelIs("l", "job"))).isEmpty();
    assertThat(list(Kind.PIPELINE, new HasLabel("p"))).hasSize(1);
    assertThat(list(Kind.JOB, new NameIs("pipeline of a"))).isEmpty();
    assertThat(list(Kind.JOB, JobFilter.EVERYTHING)).hasSize(2);
  }

  @Test
  default void keepsLocationsApartAndShowsThemTogether() {
    String project = Places.aPlace().project();
    Place elsewhere = new Place(project, "europe-west4");
    intake()
        .accept(
            List.of(
                StorageContract.arrivalAt(elsewhere, 7),
                StorageContract.arrival(8),
                StorageContract.arrivalAt(elsewhere, 9)));
    intake().accept(List.of(StorageContract.arrivalAt(Places.anotherPlace(), 10)));
    assertThat(ids(Scope.of(elsewhere))).containsExactly(9L, 7L);
    assertThat(ids(Scope.of(Places.aPlace()))).containsExactly(8L);
    assertThat(ids(Scope.project(project))).containsExactly(9L, 8L, 7L);
    assertThat(ids(Scope.project("nobody"))).isEmpty();
    assertThat(ids(Scope.project("\0"))).isEmpty();
    assertThat(archive().describe(Scope.of(elsewhere), new JobId(8))).isEmpty();
  }

  @Test
  default void listsWhatAPlainLookWouldFind() {
    Shelf shelf = new Shelf(this);
    RandomFilters random = new RandomFilters(20260301);
    random.fill(shelf, 80);
    for (int n = 0; n < 200; n++) {
      JobFilter filter = random.filter();
      Kind kind = n % 3 == 0 ? Kind.PIPELINE : Kind.JOB;
      assertThat(viewIds(list(kind, filter)))
          .as("filter %d of %s: %s", n, kind, filter)
          .isEqualTo(shelf.idsOf(kind, filter));
    }
  }

  private List<String> names(JobFilter filter) {
    return list(Kind.JOB, filter).stream()
        .map(view -> view.submission().request().displayName())
        .toList();
  }

  private List<JobView> list(Kind kind, JobFilter filter) {
    return archive().list(selection(Scope.of(Places.aPlace()), kind, filter));
  }

  private List<Long> ids(Scope scope) {
    return viewIds(archive().list(selection(scope, Kind.JOB, JobFilter.EVERYTHING)));
  }

  private static List<Long> viewIds(List<JobView> views) {
    return views.stream().map(view -> view.job().id().value()).toList();
  }

  private static Selection selection(Scope scope, Kind kind, JobFilter filter) {
    return new Selection(scope, kind, filter, Set.of(), "", NEWEST, 1000);
  }
}
