package dev.trainyard.application.service;

import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobIntake.Admission;
import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Findings;
import dev.trainyard.domain.rules.SubmissionRules;
import dev.trainyard.domain.rules.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

record SubmitJobsService(JobIntake intake, Supplier<JobId> ids, InstantSource clock, Runnable wake)
    implements SubmitJobsUseCase {

  @Override
  public List<Outcome> submit(List<Command> commands) {
    List<Check> checks = commands.stream().map(Check::of).toList();
    Instant now = clock.instant();
    List<Arrival> arrivals =
        checks.stream()
            .filter(Check::passes)
            .map(check -> arrival(check.submission(), now))
            .toList();
    Iterator<Admission> admissions =
        (arrivals.isEmpty() ? List.<Admission>of() : intake.accept(arrivals)).iterator();
    List<Outcome> outcomes =
        checks.stream()
            .map(check ->
                check.passes()
                    ? check.outcome(admissions.next())
                    : new Outcome.Refused(check.violations()))
            .toList();
    if (outcomes.stream().anyMatch(Outcome.Accepted.class::isInstance)) {
      wake.run();
    }
    return outcomes;
  }

  private Arrival arrival(Submission submission, Instant now) {
    return new Arrival(Job.queued(ids.get(), submission.place(), now), submission);
  }

  /** A command that was looked at. */
  private record Check(
      Submission submission, List<Violation> violations, List<Violation> warnings) {

    static Check of(Command command) {
      Submission submission = command.submission();
      Findings findings = isUnreadable(command) ? Findings.NONE : SubmissionRules.check(submission);
      Set<String> known =
          command.found().stream().map(Violation::field).collect(Collectors.toSet());
      List<Violation> all = new ArrayList<>(command.found());
      findings.violations().stream()
          .filter(violation -> !known.contains(violation.field()))
          .forEach(all::add);
      return new Check(submission, all, findings.warnings());
    }

    // why: of what could not be read at all, every rule would only say that it is not there
    private static boolean isUnreadable(Command command) {
      return command.found().stream().anyMatch(violation -> violation.field().isEmpty());
    }

    boolean passes() {
      return violations.isEmpty();
    }

    Outcome outcome(Admission admission) {
      return switch (admission) {
        case Admission.Accepted(Job job) -> new Outcome.Accepted(job, warnings);
        case Admission.AlreadyKnown(JobId first) -> new Outcome.AlreadyKnown(first);
        case Admission.KeyTaken(JobId first) -> new Outcome.KeyTaken(first);
      };
    }
  }
}
