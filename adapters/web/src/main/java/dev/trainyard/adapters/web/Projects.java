package dev.trainyard.adapters.web;

import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;

/** Reads what stands in the path of every resource. */
public final class Projects {
  private static final JobId NONE = new JobId(1);

  private Projects() {}

  public static void check(String project, Complaints complaints) {
    complaints.check("project", project, () -> inAnyLocation(project).project());
  }

  /** A job id, complaining about it and about the project. */
  public static JobId jobId(String project, String job, Complaints complaints) {
    check(project, complaints);
    return complaints.check("job", NONE, () -> JobId.parse(job));
  }

  public static RefusedException unknownJob(String project, JobId id) {
    return RefusedException.notFound("Project " + project + " has no job " + id + ".");
  }

  private static Place inAnyLocation(String project) {
    try {
      return new Place(project, "-");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + project + "\" is not a project id", e);
    }
  }
}
