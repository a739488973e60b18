package dev.trainyard.cli.customjobs;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.RecordingPackaging;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.cli.testkit.Typed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The group of commands in front of a scripted server. */
public final class CustomJobsRig implements AutoCloseable {
  public static final String JOBS = "/v1/projects/yard/locations/us-central1/customJobs";
  public static final String NAME = "projects/yard/locations/us-central1/customJobs/7";

  private final ScriptedServer server = new ScriptedServer();
  private final RecordingPackaging packaging = new RecordingPackaging();
  private final Path home;

  public CustomJobsRig(Path home) throws IOException {
    this.home = home;
    server.on("POST " + JOBS, 200, "{\"name\":\"" + NAME + "\",\"state\":\"JOB_STATE_QUEUED\"}");
  }

  public Typed type(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--server", server.address().toString(), "--project", "yard"));
    return Typed.into(
        explaining(
            CustomJobsGroup.entry(_ -> (_, _) -> packaging)
                .in(Places.around(home, "HOME", home.toString()))),
        line.toArray(String[]::new));
  }

  /** With failures said as the whole command line says them. */
  public static CommandLine explaining(CommandLine group) {
    return group.setExecutionExceptionHandler((e, failed, _) -> {
      failed.getErr().println(e.getMessage());
      return e instanceof CommandFailedException known ? known.exitCode() : 99;
    });
  }

  public ScriptedServer server() {
    return server;
  }

  public RecordingPackaging packaging() {
    return packaging;
  }

  @Override
  public void close() {
    server.close();
  }
}
