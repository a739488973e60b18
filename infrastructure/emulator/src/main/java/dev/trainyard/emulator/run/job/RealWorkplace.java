package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.replica.JobFolder;
import dev.trainyard.emulator.run.replica.JobLogs;
import java.io.IOException;
import java.nio.file.Files;

/** One job's folder, logs and processes. */
final class RealWorkplace implements Workplace {
  private final CustomJob job;
  private final Yard yard;
  private final Inbox inbox;
  private final JobFolder folder;
  private final JobLogs logs;

  RealWorkplace(CustomJob job, Yard yard, Inbox inbox) {
    this.job = job;
    this.yard = yard;
    this.inbox = inbox;
    this.folder = JobFolder.of(yard.machine().jobs(), job);
    this.logs = new JobLogs(folder.logs(), yard.clock());
  }

  @Override
  public void say(String line) throws IOException {
    logs.service(line);
  }

  @Override
  public String logs() {
    return folder.logs().toUri().toString();
  }

  @Override
  public Workforce hire() throws IOException {
    folder.wipeDisks();
    String base = job.getJobSpec().getBaseOutputDirectory().getOutputUriPrefix();
    if (!base.isEmpty()) {
      Files.createDirectories(yard.buckets().locate(base));
    }
    return new Replicas(Crew.of(job, yard.addresses()), yard, inbox, logs);
  }

  @Override
  public void close() throws IOException {
    yard.addresses().release(job.getName());
    logs.close();
    folder.wipeDisks();
  }
}
