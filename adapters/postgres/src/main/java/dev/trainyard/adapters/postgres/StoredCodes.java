package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.WaitReason;

/** A code that was given is never given to anything else. */
final class StoredCodes {
  static final Codes<Phase> PHASE = new Codes<>(Phase.class, StoredCodes::code);
  static final Codes<WaitReason> WAIT = new Codes<>(WaitReason.class, StoredCodes::code);
  static final Codes<Channel> CHANNEL = new Codes<>(Channel.class, StoredCodes::code);
  static final Codes<Reason> REASON = new Codes<>(Reason.class, StoredCodes::code);
  static final Codes<Kind> KIND = new Codes<>(Kind.class, StoredCodes::code);
  static final Codes<Call> CALL = new Codes<>(Call.class, StoredCodes::code);

  private StoredCodes() {}

  private static int code(Phase phase) {
    return switch (phase) {
      case QUEUED -> 1;
      case STARTING -> 2;
      case PENDING -> 3;
      case RUNNING -> 4;
      case CANCELLING -> 5;
      case SUCCEEDED -> 6;
      case FAILED -> 7;
      case CANCELLED -> 8;
    };
  }

  private static int code(WaitReason reason) {
    return switch (reason) {
      case QUOTA -> 1;
      case CAPACITY -> 2;
      case API_RATE -> 3;
      case DEPENDENCY -> 4;
      case PAUSED -> 5;
      case PRIORITY -> 6;
      case BUDGET -> 7;
      case BACKOFF -> 8;
      case SCHEDULED -> 9;
    };
  }

  private static int code(Channel channel) {
    return switch (channel) {
      case KAFKA -> 1;
      case HTTP -> 2;
      case GRPC -> 3;
      case CLI -> 4;
      case CONSOLE -> 5;
      case STARTER -> 6;
      case WATCHER -> 7;
      case CANCELLER -> 8;
    };
  }

  private static int code(Reason reason) {
    return switch (reason) {
      case SUBMITTED -> 1;
      case CLAIMED -> 2;
      case STARTED -> 3;
      case ADOPTED -> 4;
      case THROTTLED -> 5;
      case REFUSED -> 6;
      case NOT_FOUND_AFTER_UNCLEAR_START -> 7;
      case OBSERVED -> 8;
      case VANISHED -> 9;
      case CANCEL_ASKED -> 10;
      case DELETED -> 11;
      case PIPELINE_DELETED -> 12;
      case RECALLED -> 13;
      case FOUND -> 14;
      case CANCEL_LASTS -> 15;
      case PRIORITY_SET -> 16;
      case RETRIED -> 17;
    };
  }

  private static int code(Kind kind) {
    return switch (kind) {
      case JOB -> 1;
      case PIPELINE -> 2;
    };
  }

  private static int code(Call call) {
    return switch (call) {
      case SUBMIT -> 1;
      case READ -> 2;
    };
  }
}
