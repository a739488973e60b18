package dev.trainyard.adapters.vertex.frontdoor;

import com.google.protobuf.Message;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Resources.Deletion;
import dev.trainyard.adapters.vertex.front.method.Resources.Page;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.DeleteJobUseCase;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What jobs and pipelines have in common: the same use cases, under two names. */
record Jobs(Doors doors, Gathering gathering) {

  /**
   * Submits one and shows what it became, or what the same submission became before.
   *
   * @param inCallersWords renames the fields of what the rules find
   */
  JobView submit(Command command, Kind kind, UnaryOperator<Violation> inCallersWords) {
    Submission submission = command.submission();
    return switch (gathering.submit(command)) {
      case Outcome.Accepted accepted -> new JobView(accepted.job(), submission);
      case Outcome.AlreadyKnown(JobId first) -> known(first, kind, submission);
      case Outcome.KeyTaken(JobId first) ->
          throw taken(first, submission, "belongs to another request, which became");
      case Outcome.Refused(var violations) ->
          throw Statuses.invalidArgument(told(violations, command.found(), inCallersWords));
    };
  }

  // why: what the door found is in its caller's words already, and says more about a field than
  // the rules do
  private static List<Violation> told(
      List<Violation> all, List<Violation> found, UnaryOperator<Violation> inCallersWords) {
    Set<Violation> atTheDoor = Set.copyOf(found);
    Set<String> fields = found.stream().map(Violation::field).collect(Collectors.toSet());
    List<Violation> told = new ArrayList<>(found);
    all.stream()
        .filter(violation -> !atTheDoor.contains(violation))
        .map(inCallersWords)
        .filter(violation -> !fields.contains(violation.field()))
        .forEach(told::add);
    return told;
  }

  private JobView known(JobId first, Kind kind, Submission submission) {
    return first(first, submission)
        .filter(view -> view.isShownAs(kind))
        .orElseThrow(() -> taken(first, submission, "was used before, for what is now deleted:"));
  }

  private Optional<JobView> first(JobId id, Submission submission) {
    Scope scope = Scope.project(submission.place().project());
    return doors.describe().describe(new DescribeJobUseCase.Query(scope, Kind.JOB, id, true));
  }

  private StatusRuntimeException taken(JobId first, Submission submission, String words) {
    String name =
        first(first, submission)
            .map(view -> JobMessages.name(view, kind(view)).toString())
            .orElseGet(() -> submission.place().nameOf(first));
    return Statuses.of(
        Code.ALREADY_EXISTS,
        "The submission key \"%s\" %s %s.".formatted(submission.key().value(), words, name));
  }

  private static Kind kind(JobView view) {
    return view.submission().pipeline() == null ? Kind.JOB : Kind.PIPELINE;
  }

  Optional<JobView> find(ResourceName name) {
    return doors
        .describe()
        .describe(new DescribeJobUseCase.Query(Scope.of(name.place()), name.kind(), name.id()));
  }

  <R extends Message> Page<R> list(Kind kind, ListQuery query, Function<JobView, R> shown) {
    FindJobsUseCase.Page page =
        doors
            .find()
            .find(
                new FindJobsUseCase.Query(
                    Scope.of(query.place()), kind, query.filter(), query.size(), query.cursor()));
    return new Page<>(page.jobs().stream().map(shown).toList(), page.nextPageToken());
  }

  boolean cancel(ResourceName name, Caller caller) {
    var command =
        new CancelJobUseCase.Command(
            Scope.of(name.place()),
            name.kind(),
            name.id(),
            Terms.cause(caller, Reason.CANCEL_ASKED));
    return switch (doors.cancel().cancel(command)) {
      case CancelJobUseCase.Outcome.Asked _, CancelJobUseCase.Outcome.NoEffect _ -> true;
      case CancelJobUseCase.Outcome.Unknown _ -> false;
    };
  }

  /**
   * @param words for the phase of one that has not ended
   */
  Deletion delete(ResourceName name, Caller caller, Function<Phase, Enum<?>> words) {
    var command =
        new DeleteJobUseCase.Command(
            Scope.of(name.place()),
            name.kind(),
            name.id(),
            caller.version().word(),
            Terms.cause(caller, Reason.DELETED));
    return switch (doors.delete().delete(command)) {
      case DeleteJobUseCase.Outcome.Removed(var removal) -> new Deletion.Removed(removal);
      case DeleteJobUseCase.Outcome.StillLive(var phase) ->
          new Deletion.StillLive(words.apply(phase).name());
      case DeleteJobUseCase.Outcome.Unknown _ -> new Deletion.Unknown();
    };
  }
}
