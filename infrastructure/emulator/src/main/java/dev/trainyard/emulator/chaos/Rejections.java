package dev.trainyard.emulator.chaos;

import com.google.rpc.Code;
import dev.trainyard.emulator.chaos.harm.Moment;
import dev.trainyard.emulator.chaos.harm.Rejection;

/** Faults that tell the caller of an error; nothing was done, unless the name says so. */
public interface Rejections<T> extends Ending<T> {
  default T unavailable() {
    return status(Code.UNAVAILABLE);
  }

  default T internal() {
    return status(Code.INTERNAL);
  }

  default T aborted() {
    return status(Code.ABORTED);
  }

  default T unknown() {
    return status(Code.UNKNOWN);
  }

  /** As after a change of policy. */
  default T permissionDenied() {
    return status(Code.PERMISSION_DENIED);
  }

  /** As with an expired token. */
  default T unauthenticated() {
    return status(Code.UNAUTHENTICATED);
  }

  /** Told at once; see {@link Losses#noAnswer} for a deadline that really goes by. */
  default T deadlineExceeded() {
    return status(Code.DEADLINE_EXCEEDED);
  }

  /** Told at once, and yet it was done. */
  default T deadlineExceededAfterEffect() {
    return statusAfterEffect(Code.DEADLINE_EXCEEDED);
  }

  default T status(Code code) {
    return status(code, "");
  }

  default T status(Code code, String message) {
    return by(new Rejection.Status(code, message, Moment.BEFORE));
  }

  /** It was done, and the caller is told of an error. */
  default T statusAfterEffect(Code code) {
    return by(new Rejection.Status(code, "", Moment.AFTER));
  }

  /** 429, as beyond a quota of requests. */
  default T requestQuota() {
    return by(new Rejection.RequestQuota());
  }

  /** 429, as with used-up quota of what the job needs. */
  default T trainingQuota() {
    return trainingQuota("");
  }

  /**
   * @param metric such as {@code custom_model_training_nvidia_l4_gpus}
   */
  default T trainingQuota(String metric) {
    return by(new Rejection.TrainingQuota(metric));
  }

  /** 429, as where no such machine is free. */
  default T stockout() {
    return by(new Rejection.Stockout());
  }

  /** 429 for every further request in a minute of a project and location. */
  default T perMinute(int requests) {
    return by(new Rejection.Rate(requests));
  }
}
