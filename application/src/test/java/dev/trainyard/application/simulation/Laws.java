package dev.trainyard.application.simulation;

import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold at every moment, and what must hold when everything has calmed down. */
final class Laws {
  private final World world;
  private final List<Customer> customers;
  private final Map<JobId, Job> last = new HashMap<>();
  private final Set<JobId> lost = new HashSet<>();
  private final Audience audience;
  private int seen;

  /** A law was broken. */
  static final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;

    Broken(String law) {
      super(law);
    }
  }

  Laws(World world, List<Customer> customers) {
    this.world = world;
    this.customers = customers;
    this.audience = new Audience(world.records);
    world.onFallBack(this::beginAnew);
  }

  private void beginAnew() {
    lost.addAll(world.records.lostJobs());
    last.clear();
    seen = 0;
    audience.forgetWhatIsLost(world.topic.told);
  }

  void holdNow() {
    oneLiveRemoteJobForEachKey();
    historyIsWholeAndTerminalIsTerminal();
    audience.listen(world.topic.told);
  }

  void holdInTheEnd() {
    nothingAcceptedIsLost();
    everythingEnds();
    nothingRunsUnknown();
    nothingThatRanIsUnknown();
    everythingIsTold();
    check(
        world.cloud.busiestMinute() <= World.CREATES_PER_MINUTE,
        "4: %d creates in a minute".formatted(world.cloud.busiestMinute()));
  }

  // why: against a create that arrives after it was promised to be lost, a cancel is all there is
  private void oneLiveRemoteJobForEachKey() {
    if (!world.cloud.keepsPromises()) {
      return;
    }
    Set<SubmissionKey> live = new HashSet<>();
    for (Remote remote : world.cloud.all()) {
      check(
          !remote.isLive() || live.add(remote.order().key()),
          "1: " + remote.order().key() + " has two live remote jobs");
    }
  }

  private void historyIsWholeAndTerminalIsTerminal() {
    List<Records.Row> rows = world.records.rows();
    for (; seen < rows.size(); seen++) {
      Job after = rows.get(seen).event().entry().after();
      Job before = last.put(after.id(), after);
      int expected = before == null ? 1 : before.version() + 1;
      check(
          after.version() == expected,
          "3: job %s has version %d after %d".formatted(after.id(), after.version(), expected - 1));
      check(
          before == null || !before.state().phase().isTerminal(),
          "5: job " + after.id() + " changes after its end");
      check(
          before == null || !isStepBack(before, after),
          "5: job " + after.id() + " goes back to where it was, and Vertex has not set it back");
      check(!reasonOf(after).isEmpty(), "6: job " + after.id() + " waits without a reason");
    }
  }

  private static boolean isStepBack(Job before, Job after) {
    return before.state().phase() == Phase.RUNNING && after.state().phase() == Phase.PENDING;
  }

  private static String reasonOf(Job job) {
    return switch (job.state()) {
      case JobState.Queued(var wait) -> wait.words();
      case JobState.Pending(String words) -> words;
      case JobState.Cancelling(_, String words) -> words;
      case JobState.Starting _,
          JobState.Running _,
          JobState.Succeeded _,
          JobState.Failed _,
          JobState.Cancelled _ ->
          "none is needed";
    };
  }

  private void nothingAcceptedIsLost() {
    for (Customer customer : customers) {
      becameOneJob(customer, customer.acknowledged(), "");
      becameOneJob(customer, customer.retried(), "the retry of ");
    }
    Set<String> keys = new HashSet<>();
    world.records.history().forEach(event -> keys.add(event.key().value()));
    world.topic.submissions.forEach(submission ->
        check(
            keys.contains(submission.key().value()) || keys.contains(foundKeyOf(submission)),
            "2: " + submission.key() + " was read and is lost"));
  }

  private void becameOneJob(Customer customer, Set<JobId> acknowledged, String what) {
    List<JobView> jobs =
        acknowledged.stream()
            .flatMap(id ->
                world.records.yard.describe(Scope.of(customer.submission().place()), id).stream())
            .toList();
    check(
        jobs.size() <= 1 && (jobs.size() == 1 || lost.containsAll(acknowledged)),
        "2: " + what + customer.submission().key() + " became " + jobs);
    jobs.forEach(job ->
        check(
            job.submission().request().equals(customer.submission().request()),
            "8: the request of " + job.job().id() + " changed"));
  }

  private static String foundKeyOf(Submission submission) {
    return SubmissionKey.ofFound(submission.key().fingerprint()).value();
  }

  private void everythingEnds() {
    last.keySet()
        .forEach(id -> {
          Job job = world.records.yard.find(id).orElseThrow();
          check(job.state().phase().isTerminal(), "5: job " + id + " ends as " + job.state());
          check(
              job.state().phase() != Phase.FAILED || world.cloud.explainsFailureOf(id),
              "4: job " + id + " failed for nothing: " + job.state());
        });
  }

  private void nothingRunsUnknown() {
    world
        .cloud
        .all()
        .forEach(remote ->
            check(
                !remote.isLive(),
                "5: " + remote.name() + " of job " + remote.truth() + " runs on"));
  }

  private void nothingThatRanIsUnknown() {
    Set<String> keys = new HashSet<>();
    world.records.history().forEach(event -> keys.add(event.key().value()));
    for (Remote remote : world.cloud.all()) {
      check(
          last.containsKey(remote.truth()) || keys.contains(remote.order().key().value()),
          "5: nobody knows of " + remote.name() + " of job " + remote.truth());
    }
  }

  private void everythingIsTold() {
    for (Records.Row row : world.records.rows()) {
      Job job = row.event().entry().after();
      if (job.equals(last.get(job.id()))) {
        check(
            audience.latest(job.id()).equals(row.event().id()),
            "3: the world knows %s of job %s last, not %s"
                .formatted(audience.latest(job.id()), job.id(), row.event().id()));
      }
    }
    last.forEach((id, job) ->
        check(
            audience.heard(id) == job.version(),
            "3: the world knows version %d of job %s, not %d"
                .formatted(audience.heard(id), id, job.version())));
  }

  static void check(boolean holds, String law) {
    if (!holds) {
      throw new Broken(law);
    }
  }
}
