package dev.trainyard.domain.testkit;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;

/** Requests to train as they come in: ordinary priority, no batch. */
public final class Submissions {
  private Submissions() {}

  public static Submission aSubmission(String key) {
    return aSubmission(key, JobRequests.aContainerJob());
  }

  public static Submission aSubmission(String key, CustomJob request) {
    return aSubmission(key, request, Places.aPlace());
  }

  public static Submission aSubmission(String key, CustomJob request, Place place) {
    return new Submission(new SubmissionKey(key), place, request, 0, "", aCause());
  }

  public static Cause aCause() {
    return new Cause("ada", Channel.KAFKA, Reason.SUBMITTED, "trainyard.submissions/0/42");
  }
}
