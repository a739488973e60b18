package dev.trainyard.cli.show;

import dev.trainyard.cli.api.Job;
import java.time.InstantSource;
import java.util.List;

/** Jobs as a table. */
public final class JobTable {
  private JobTable() {}

  public static Table of(List<Job> jobs, InstantSource clock) {
    Table table = new Table("JOB", "NAME", "STATE", "TIME", "WHY");
    for (Job job : jobs) {
      String time = Times.length(job.age(clock.instant()));
      table.row(job.id(), job.displayName(), job.state(), time, job.why());
    }
    return table;
  }
}
