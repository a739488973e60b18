package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.rpc.Code;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.replica.JobFolder;
import dev.trainyard.emulator.run.replica.JobLogs;
import java.io.IOException;
import java.nio.file.Files;

/** One job from PENDING to its end, on one thread. */
public final class JobRun {
  private static final System.Logger LOGGER = System.getLogger(JobRun.class.getName());

  private final Inbox inbox = new Inbox();
  private final CustomJob job;
  private final Yard yard;
  private final JobFolder folder;

  public JobRun(CustomJob job, Yard yard) {
    this.job = job;
    this.yard = yard;
    this.folder = JobFolder.of(yard.machine().jobs(), job);
  }

  /** Ends it soon. */
  public void end(Ending ending) {
    inbox.post(new Happening.Over(ending));
  }

  /**
   * Returns when nothing of the job runs any more.
   *
   * @param running called once all replicas are up
   */
  public Ending ride(Runnable running) throws InterruptedException {
    try (JobLogs logs = new JobLogs(folder.logs(), yard.clock())) {
      folder.wipeDisks();
      Ending ending = wait(logs, running);
      logs.service(farewell(ending));
      folder.wipeDisks();
      return ending;
    } catch (IOException | RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "the emulator cannot run " + job.getName(), e);
      return new Ending.Failed(
          Code.INTERNAL_VALUE, "Internal error occurred for the current attempt: " + e);
    }
  }

  private Ending wait(JobLogs logs, Runnable running) throws IOException, InterruptedException {
    logs.service("Waiting for job to be provisioned.");
    Runnable admitted = () -> inbox.post(new Happening.Admitted());
    try (Gate.Pass _ = yard.gate().ask(Crew.size(job), admitted)) {
      if (inbox.next() instanceof Happening.Over(var ending)) {
        return ending;
      }
      logs.service("Vertex AI is provisioning job running framework.");
      if (inbox.next(yard.pace().provisioning()) instanceof Happening.Over(var ending)) {
        return ending;
      }
      makeOutputFolder();
      return new Shift(Crew.of(job, yard.addresses()), yard, inbox, logs).work(running);
    }
  }

  private void makeOutputFolder() throws IOException {
    String base = job.getJobSpec().getBaseOutputDirectory().getOutputUriPrefix();
    if (!base.isEmpty()) {
      Files.createDirectories(yard.buckets().locate(base));
    }
  }

  private static String farewell(Ending ending) {
    return switch (ending) {
      case Ending.Suspended _ -> "The emulator stops; the job will run again when it is back.";
      case Ending.Succeeded _ -> "Job completed successfully.";
      case Ending.Failed _ -> "Job failed.";
      case Ending.Cancelled _ -> "Job is cancelled.";
    };
  }
}
