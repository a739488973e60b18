package dev.trainyard.emulator.logs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.Rest;
import dev.trainyard.emulator.Specs;
import dev.trainyard.emulator.front.Door;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.logs.entries.EntriesAnnex;
import dev.trainyard.emulator.logs.send.Rhythm;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Jobs whose logs are written by hand, and a port that shows them. */
public final class LogHouse implements AutoCloseable {
  public static final Place PLACE = new Place("demo", "us-central1");
  private static final Rhythm QUICK = new Rhythm(Duration.ofMillis(50), Duration.ofMillis(100));

  private final Path state;
  private final Door door;
  public final Jobs jobs;
  public final Rest rest;

  public LogHouse(Path state) throws IOException {
    this.state = state;
    this.jobs = Jobs.open(state.resolve("jobs.journal"), InstantSource.system());
    LogShelf shelf = new LogShelf(state.resolve("jobs"), jobs, new ProjectNumbers(Map.of()));
    this.door =
        Door.open(
            new InetSocketAddress("127.0.0.1", 0),
            Methods.of("Nobody", "nothing", List.of()),
            List.of(new LogsAnnex(shelf, QUICK), new EntriesAnnex(shelf)));
    this.rest = new Rest("127.0.0.1:" + door.port());
  }

  public CustomJob aJob() {
    CustomJob asked = Specs.aJob(Specs.aShellPool(1, "true"), Specs.aShellPool(2, "true"));
    return jobs.create(jobs.draft(PLACE, asked), JobState.JOB_STATE_PENDING);
  }

  public static String id(CustomJob job) {
    return job.getName().substring(job.getName().lastIndexOf('/') + 1);
  }

  public static String logs(CustomJob job) {
    return "/emulator/v1/" + job.getName() + "/logs";
  }

  /** Writes {@code SECOND STREAM TEXT} lines, with seconds of one minute. */
  public void write(CustomJob job, String replica, String... lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append("2026-11-23T12:00:").append(line.replaceFirst(" ", ".000000Z ")).append('\n');
    }
    append(job, replica, text.toString());
  }

  public void append(CustomJob job, String replica, String text) throws IOException {
    Path folder = Files.createDirectories(state.resolve("jobs").resolve(id(job)).resolve("logs"));
    Files.writeString(
        folder.resolve(replica + ".log"),
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Override
  public void close() throws IOException {
    door.close();
    jobs.close();
  }
}
