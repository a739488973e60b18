package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static dev.trainyard.domain.testkit.Submissions.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobIntake.Admission;
import dev.trainyard.application.port.out.JobIntake.Admission.Accepted;
import dev.trainyard.application.port.out.JobIntake.Admission.AlreadyKnown;
import dev.trainyard.application.port.out.JobIntake.Admission.KeyTaken;
import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link JobIntake} keeps. */
public interface JobIntakeContract extends StorageContract {

  @Test
  default void describesWhatItAcceptedFieldByField() {
    long id = 1;
    for (CustomJob request : JobRequests.everyField()) {
      Arrival arrival = arrival(id, aSubmission("key-" + id, request));
      intake().accept(List.of(arrival));
      assertThat(archive().describe(Scope.project(projectOf(arrival)), new JobId(id)))
          .contains(new JobView(arrival.job(), arrival.submission()));
      id++;
    }
  }

  @Test
  default void keepsPriorityBatchAndCause() {
    Submission one = aSubmission("key");
    Submission special =
        new Submission(one.key(), one.place(), one.request(), -7, "sweep.1", one.cause());
    intake().accept(List.of(arrival(1, special)));
    assertThat(describe(1))
        .hasValueSatisfying(view -> assertThat(view.submission()).isEqualTo(special));
  }

  @Test
  default void writesTheFirstHistoryRow() {
    Arrival arrival = arrival(1);
    intake().accept(List.of(arrival));
    Cause cause = arrival.submission().cause();
    assertThat(archive().history(projectOf(arrival), new JobId(1)))
        .containsExactly(new HistoryEntry(null, arrival.job(), NOON, cause));
  }

  @Test
  default void answersInTheOrderOfTheArrivals() {
    accepted(5);
    List<Arrival> arrivals = List.of(arrival(9), again(5, 10), arrival(3), again(9, 11));
    assertThat(intake().accept(arrivals))
        .containsExactly(
            new Accepted(arrivals.get(0).job()),
            new AlreadyKnown(new JobId(5)),
            new Accepted(arrivals.get(2).job()),
            new AlreadyKnown(new JobId(9)));
  }

  @Test
  default void acceptsAnEmptyList() {
    assertThat(intake().accept(List.of())).isEmpty();
  }

  @Test
  default void acceptsManyAtOnce() {
    List<Arrival> many =
        LongStream.rangeClosed(1, 1500).mapToObj(StorageContract::arrival).toList();
    assertThat(intake().accept(many)).hasSize(1500).allMatch(Accepted.class::isInstance);
    assertThat(claim(2000)).hasSize(1500);
  }

  @Test
  default void makesOneJobOfAKeyThatComesAgain() {
    accepted(1);
    assertThat(intake().accept(List.of(again(1, 2))))
        .containsExactly(new AlreadyKnown(new JobId(1)));
    assertThat(store().find(new JobId(2))).isEmpty();
    assertThat(archive().history(Places.aPlace().project(), new JobId(1))).hasSize(1);
  }

  @Test
  default void makesOneJobOfAKeyThatStandsTwiceInTheList() {
    List<Arrival> twice = List.of(arrival(1), again(1, 2));
    assertThat(intake().accept(twice))
        .containsExactly(new Accepted(twice.get(0).job()), new AlreadyKnown(new JobId(1)));
    assertThat(store().find(new JobId(2))).isEmpty();
  }

  @Test
  default void knowsEachRequestAgainFieldByField() {
    long id = 1;
    for (CustomJob request : JobRequests.everyField()) {
      Submission one = aSubmission("key-" + id, request);
      intake().accept(List.of(arrival(id, one)));
      assertThat(intake().accept(List.of(arrival(id + 100, one))))
          .containsExactly(new AlreadyKnown(new JobId(id)));
      id++;
    }
  }

  @Test
  default void knowsARequestAgainWhateverItsPriorityBatchAndCause() {
    accepted(1);
    Submission first = arrival(1).submission();
    Cause other = new Cause("else", Channel.HTTP, Cause.Reason.SUBMITTED, "elsewhere");
    Submission changed =
        new Submission(first.key(), first.place(), first.request(), 9, "other", other);
    assertThat(intake().accept(List.of(arrival(2, changed))))
        .containsExactly(new AlreadyKnown(new JobId(1)));
    assertThat(archive().describe(Scope.of(first.place()), new JobId(1)))
        .hasValueSatisfying(view -> assertThat(view.submission()).isEqualTo(first));
  }

  @Test
  default void refusesAKeyThatTheSameRequestHasWithOtherLabels() {
    CustomJob request = arrival(1).submission().request();
    Map<String, String> labels = new HashMap<>(request.labels());
    labels.put("one", "more");
    CustomJob other =
        new CustomJob(
            request.displayName(),
            request.jobSpec(),
            labels,
            request.encryptionSpec(),
            request.unknownFields());
    accepted(1);
    assertThat(intake().accept(List.of(arrival(2, aSubmission("key-1", other)))))
        .containsExactly(new KeyTaken(new JobId(1)));
  }

  @Test
  default void refusesAKeyThatAnotherRequestHas() {
    CustomJob other = aRequest().named("another").build();
    Arrival taken = arrival(3, aSubmission("key-1", other));
    assertThat(intake().accept(List.of(arrival(1), taken)).get(1))
        .isEqualTo(new KeyTaken(new JobId(1)));
    assertThat(intake().accept(List.of(taken))).containsExactly(new KeyTaken(new JobId(1)));
    assertThat(store().find(new JobId(3))).isEmpty();
  }

  @Test
  default void refusesAKeyThatTheSameRequestHasInAnotherLocation() {
    Place elsewhere = new Place(Places.aPlace().project(), "europe-west4");
    CustomJob request = aSubmission("key-1").request();
    Arrival moved = arrival(2, aSubmission("key-1", request, elsewhere));
    accepted(1);
    assertThat(intake().accept(List.of(moved))).containsExactly(new KeyTaken(new JobId(1)));
  }

  @Test
  default void makesAnotherJobOfTheSameKeyInAnotherProject() {
    CustomJob request = aSubmission("key-1").request();
    Arrival there = arrival(2, aSubmission("key-1", request, Places.anotherPlace()));
    List<Admission> admissions = intake().accept(List.of(arrival(1), there));
    assertThat(admissions).allMatch(Accepted.class::isInstance);
    assertThat(archive().describe(Scope.of(Places.anotherPlace()), new JobId(2))).isPresent();
  }

  @Test
  default void makesOneJobOfAKeyThatComesFromManySidesAtOnce() {
    List<List<Admission>> answers =
        AtOnce.inParallel(8, n -> intake().accept(List.of(again(1, 100 + n), again(2, 200 + n))));
    List<Admission> all = answers.stream().flatMap(List::stream).toList();
    assertThat(all).filteredOn(Accepted.class::isInstance).hasSize(2);
    assertThat(all).filteredOn(AlreadyKnown.class::isInstance).hasSize(14);
    assertThat(claim(20)).hasSize(2);
  }

  @Test
  default void adoptsAJobThatItDoesNotKnow() {
    Arrival found = found(5, "key");
    assertThat(intake().adopt(found, fingerprintOf("key"))).isEqualTo(new Accepted(found.job()));
    assertThat(describe(5)).contains(new JobView(found.job(), found.submission()));
    assertThat(archive().history(projectOf(found), new JobId(5)))
        .containsExactly(new HistoryEntry(null, found.job(), NOON, found.submission().cause()));
    assertThat(store().overdue(Phase.STARTING, LATER, 10)).containsExactly(found.job());
  }

  @Test
  default void knowsAnAdoptedJobByItsKey() {
    intake().adopt(found(5, "key-1"), fingerprintOf("key-1"));
    assertThat(intake().accept(List.of(arrival(8), again(1, 9))))
        .containsExactly(new Accepted(arrival(8).job()), new AlreadyKnown(new JobId(5)));
  }

  @Test
  default void adoptsNoJobTwice() {
    intake().adopt(found(5, "key"), fingerprintOf("key"));
    assertThat(intake().adopt(found(5, "key"), fingerprintOf("key")))
        .isEqualTo(new AlreadyKnown(new JobId(5)));
  }

  @Test
  default void adoptsNoJobWhoseSubmissionHasBecomeAnother() {
    intake().accept(List.of(again(1, 9)));
    assertThat(intake().adopt(found(5, "key-1"), fingerprintOf("key-1")))
        .isEqualTo(new KeyTaken(new JobId(9)));
    assertThat(store().find(new JobId(5))).isEmpty();
  }

  @Test
  default void adoptsOneJobOfAKeyOnly() {
    intake().adopt(found(5, "key"), fingerprintOf("key"));
    assertThat(intake().adopt(found(6, "key"), fingerprintOf("key")))
        .isEqualTo(new KeyTaken(new JobId(5)));
  }

  @Test
  default void adoptsJobsOfWhichNobodyKnowsTheKey() {
    assertThat(intake().adopt(found(5, "one"), "")).isInstanceOf(Accepted.class);
    assertThat(intake().adopt(found(6, "two"), "")).isInstanceOf(Accepted.class);
    assertThat(intake().accept(List.of(arrival(7))))
        .containsExactly(new Accepted(arrival(7).job()));
  }

  private static Arrival found(long id, String key) {
    Submission one = aSubmission(key);
    RemoteJob remote =
        new RemoteJob("a/remote", new JobId(id), 3, RemoteJob.State.RUNNING, null, null, null);
    Cause cause = Cause.ours(Channel.WATCHER, Cause.Reason.FOUND, "a/remote");
    SubmissionKey found = SubmissionKey.ofFound(fingerprintOf(key));
    return new Arrival(
        Job.found(remote, one.place(), NOON),
        new Submission(found, one.place(), one.request(), 0, "", cause));
  }

  private static String fingerprintOf(String key) {
    return new SubmissionKey(key).fingerprint();
  }

  @Test
  default void keepsThePipelineThatASubmissionCameAs() {
    Submission submission = asPipeline("key", "form");
    intake().accept(List.of(arrival(1, submission), arrival(2)));
    assertThat(describe(1)).contains(new JobView(arrival(1, submission).job(), submission));
    assertThat(describe(2).orElseThrow().submission().pipeline()).isNull();
  }

  @Test
  default void makesOnePipelineOfAKeyThatComesAgain() {
    intake().accept(List.of(arrival(1, asPipeline("key", "form"))));
    assertThat(intake().accept(List.of(arrival(2, asPipeline("key", "form")))))
        .containsExactly(new AlreadyKnown(new JobId(1)));
  }

  @Test
  default void refusesAKeyThatAnotherPipelineOrAJobHas() {
    intake().accept(List.of(arrival(1, asPipeline("key", "form")), arrival(2)));
    assertThat(
            intake()
                .accept(
                    List.of(
                        arrival(3, asPipeline("key", "another form")),
                        arrival(4, aSubmission("key")),
                        arrival(5, asPipeline("key-2", "form")))))
        .containsExactly(
            new KeyTaken(new JobId(1)), new KeyTaken(new JobId(1)), new KeyTaken(new JobId(2)));
  }

  private static Submission asPipeline(String key, String form) {
    Submission one = aSubmission(key);
    return new Submission(
        one.key(),
        one.place(),
        one.request(),
        0,
        "",
        one.cause(),
        new PipelineRequest("a pipeline", Map.of("team", "vision"), form));
  }

  /** The arrival of a job's submission under another job id. */
  private static Arrival again(long first, long id) {
    return arrival(id, aSubmission("key-" + first));
  }

  private static String projectOf(Arrival arrival) {
    return arrival.submission().place().project();
  }
}
