package dev.trainyard.adapters.vertex.frontdoor;

import com.google.longrunning.Operation;
import com.google.protobuf.Empty;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.ResourceName;
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
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            .map(view ->
                Names.of(view, view.submission().pipeline() == null ? Kind.JOB : Kind.PIPELINE))
            .orElseGet(() -> submission.place().nameOf(first));
    return Statuses.of(
        Code.ALREADY_EXISTS,
        "The submission key \"%s\" %s %s.".formatted(submission.key().value(), words, name));
  }

  JobView describe(Kind kind, String name) {
    ResourceName resource = Names.parse(name, kind);
    return Names.id(resource.id())
        .flatMap(id ->
            doors
                .describe()
                .describe(new DescribeJobUseCase.Query(Scope.of(resource.place()), kind, id)))
        .orElseThrow(() -> Names.unknown(name, kind));
  }

  FindJobsUseCase.Page find(FindJobsUseCase.Query query) {
    return doors.find().find(query);
  }

  Empty cancel(Kind kind, String name, Caller caller) {
    ResourceName resource = Names.parse(name, kind);
    JobId id = Names.id(resource.id()).orElseThrow(() -> Names.unknown(name, kind));
    var command =
        new CancelJobUseCase.Command(
            Scope.of(resource.place()), kind, id, Terms.cause(caller, Reason.CANCEL_ASKED));
    return switch (doors.cancel().cancel(command)) {
      case CancelJobUseCase.Outcome.Asked _, CancelJobUseCase.Outcome.NoEffect _ ->
          Empty.getDefaultInstance();
      case CancelJobUseCase.Outcome.Unknown _ -> throw Names.unknown(name, kind);
    };
  }

  Operation delete(Kind kind, String name, Caller caller) {
    ResourceName resource = Names.parse(name, kind);
    JobId id = Names.id(resource.id()).orElseThrow(() -> Names.unknown(name, kind));
    var command =
        new DeleteJobUseCase.Command(
            Scope.of(resource.place()),
            kind,
            id,
            caller.version().word(),
            Terms.cause(caller, Reason.DELETED));
    return switch (doors.delete().delete(command)) {
      case DeleteJobUseCase.Outcome.Removed(var removal) -> OperationMessages.of(removal);
      case DeleteJobUseCase.Outcome.StillLive(var phase) ->
          throw Statuses.of(
              Code.FAILED_PRECONDITION,
              "The %s \"%s\" is in state %s and cannot be deleted: cancel it first."
                  .formatted(Names.type(kind), name, Names.state(kind, phase)));
      case DeleteJobUseCase.Outcome.Unknown _ -> throw Names.unknown(name, kind);
    };
  }
}
