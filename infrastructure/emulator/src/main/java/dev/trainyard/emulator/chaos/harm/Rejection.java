package dev.trainyard.emulator.chaos.harm;

import com.google.rpc.Code;

/** The caller is told of an error. */
public sealed interface Rejection extends Harm {
  /**
   * Any error.
   *
   * @param message {@code ""} for what Google says with this code
   */
  record Status(Code code, String message, Moment moment) implements Rejection {
    public Status {
      if (code == Code.OK || code == Code.UNRECOGNIZED) {
        throw new IllegalArgumentException("code must be an error of google.rpc.Code");
      }
    }
  }

  /** Too many requests, in the words for it. */
  record RequestQuota() implements Rejection {}

  /**
   * Training quota is used up.
   *
   * @param metric such as {@code custom_model_training_nvidia_l4_gpus}, {@code ""} for those that
   *     the job would need
   */
  record TrainingQuota(String metric) implements Rejection {}

  /** No such machines are free in the region. */
  record Stockout() implements Rejection {}

  /** Too many requests, once there were as many in a minute, by project and location. */
  record Rate(int perMinute) implements Rejection {
    public Rate {
      Checks.atLeast(0, perMinute, "perMinute");
    }
  }

  @Override
  default boolean reaches(String method) {
    return switch (this) {
      case Status _, RequestQuota _, Rate _ -> true;
      case TrainingQuota _, Stockout _ -> method.startsWith("Create");
    };
  }
}
