package dev.trainyard.emulator.logs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import com.google.gson.JsonObject;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.logs.read.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The log files of one job, which may be deleted. */
public record JobLog(JobName name, Path folder, Jobs jobs) {
  private static final String SERVICE = "service";
  private static final String END = ".log";

  /** Those that there are, by replica. */
  public List<LogFile> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(END))
          .map(file -> file.substring(0, file.length() - END.length()))
          .sorted()
          .map(this::file)
          .toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One replica's, which may still be to come.
   *
   * @throws io.grpc.StatusRuntimeException NOT_FOUND if the job has no such replica
   */
  LogFile of(String replica) {
    LogFile file = file(replica);
    if (!isSeat(replica) && files().stream().noneMatch(file::equals)) {
      throw Statuses.of(
          Code.NOT_FOUND, "The CustomJob \"%s\" has no log of %s.".formatted(name, replica));
    }
    return file;
  }

  private LogFile file(String replica) {
    return new LogFile(replica, folder.resolve(replica + END));
  }

  private boolean isSeat(String replica) {
    Optional<CustomJob> job = jobs.find(name);
    return job.isPresent() && (replica.equals(SERVICE) || isSeat(replica, job.get()));
  }

  private static boolean isSeat(String replica, CustomJob job) {
    int pool = 0;
    for (WorkerPoolSpec spec : job.getJobSpec().getWorkerPoolSpecsList()) {
      String prefix = "workerpool" + pool++ + "-";
      if (replica.matches(prefix + "[0-9]{1,9}")) {
        long count = spec.getReplicaCount() == 0 ? 1 : spec.getReplicaCount();
        return Long.parseLong(replica.substring(prefix.length())) < count;
      }
    }
    return false;
  }

  /** Whether no more will be written. */
  boolean isOver() {
    return jobs.find(name).map(CustomJob::hasEndTime).orElse(true);
  }

  /** How the job ended. */
  JsonObject ending() {
    JsonObject ending = new JsonObject();
    Optional<CustomJob> job = jobs.find(name);
    ending.addProperty("state", job.map(each -> each.getState().name()).orElse("DELETED"));
    job.filter(CustomJob::hasError)
        .ifPresent(each -> {
          JsonObject error = new JsonObject();
          error.addProperty("code", each.getError().getCode());
          error.addProperty("message", each.getError().getMessage());
          ending.add("error", error);
        });
    return ending;
  }
}
