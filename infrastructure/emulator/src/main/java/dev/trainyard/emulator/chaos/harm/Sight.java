package dev.trainyard.emulator.chaos.harm;

import com.google.cloud.aiplatform.v1.JobState;
import java.util.Set;

/** A custom job is not what callers think, or is not shown as it is. */
public sealed interface Sight extends Harm {
  /** Somebody deletes a job, whatever its state, just before it would be shown for this time. */
  record DeletedOnLook(int look) implements Sight {
    public DeletedOnLook {
      Checks.atLeast(1, look, "look");
    }
  }

  /**
   * In a state that callers do not know.
   *
   * @param name over REST in place of the number, {@code ""} for the number there, too
   */
  record State(int number, String name) implements Sight {}

  /** Failed or cancelled for no reason. */
  record NoError() implements Sight {}

  /** Never in one of these states, but in the one before for as long. */
  record HiddenStates(Set<JobState> states) implements Sight {
    private static final Set<JobState> HIDEABLE =
        Set.of(
            JobState.JOB_STATE_PENDING,
            JobState.JOB_STATE_RUNNING,
            JobState.JOB_STATE_CANCELLING,
            JobState.JOB_STATE_SUCCEEDED,
            JobState.JOB_STATE_FAILED,
            JobState.JOB_STATE_CANCELLED);

    public HiddenStates {
      states = Set.copyOf(states);
      if (states.isEmpty() || !HIDEABLE.containsAll(states)) {
        throw new IllegalArgumentException(
            "states must be some of PENDING, RUNNING, CANCELLING, SUCCEEDED, FAILED, CANCELLED");
      }
    }
  }

  @Override
  default boolean reaches(String method) {
    boolean isLook = method.equals("GetCustomJob") || method.equals("ListCustomJobs");
    return switch (this) {
      case DeletedOnLook _ -> isLook;
      case State _, NoError _, HiddenStates _ -> isLook || method.equals("CreateCustomJob");
    };
  }
}
