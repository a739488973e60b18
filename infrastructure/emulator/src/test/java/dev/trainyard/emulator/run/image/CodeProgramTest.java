package dev.trainyard.emulator.run.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.CodeImage;
import dev.trainyard.emulator.PythonNeeded;
import dev.trainyard.emulator.Specs;
import dev.trainyard.emulator.registry.RegistryHouse;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.JobFolder;
import dev.trainyard.emulator.run.replica.LineLog;
import dev.trainyard.emulator.run.replica.Order;
import dev.trainyard.emulator.run.replica.Outcome;
import dev.trainyard.emulator.run.replica.ProcessStarter;
import dev.trainyard.emulator.run.replica.Scripts;
import dev.trainyard.emulator.run.replica.WatchTrial;
import dev.trainyard.emulator.run.replica.Watchers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeProgramTest {
  private static final String TASK =
      """
      import os, sys, tool
      print("at", os.getcwd(), os.path.dirname(tool.__file__), os.environ["HOME"], sys.argv[1])
      print("before", os.path.exists("written"), os.path.exists("/usr/bin/env"))
      for folder in (".", os.environ["HOME"], os.path.dirname(tool.__file__)):
          open(folder + "/written", "w").write("x")
      os.remove("data.txt")
      """;

  @TempDir Path folder;
  private Scripts scripts;
  private Watchers watchers;
  private LocalImages images;

  @BeforeEach
  void push() throws Exception {
    PythonNeeded.check();
    scripts = Scripts.layOut(folder.resolve("scripts"), PythonNeeded.COMMAND);
    watchers = scripts.watchers();
    Path state = folder.resolve("registry");
    try (RegistryHouse house = new RegistryHouse(state)) {
      new CodeImage(folder)
          .dependency("python/tool.py", "")
          .code("task.py", TASK)
          .code("data.txt", "data")
          .push(house.endpoint, "gcr.io/p/x:1", "python3", "/usr/app/task.py", "/usr/app/data.txt");
    }
    images = LocalImages.open(Registry.open(state), folder.resolve("trees"), () -> "localhost:0");
  }

  @AfterEach
  void close() {
    watchers.close();
  }

  @Test
  void tellsTheCodeWhereItLiesWhereTheSystemMountsNothing() throws Exception {
    Powers none = Powers.none(folder);
    String disk = folder.resolve("jobs/1234567890123456789/work/workerpool0-0").toString();
    for (int start = 0; start < 2; start++) {
      assertThat(run(none))
          .contains("at %1$s/usr/app %1$s/opt/trainyard/python %1$s/home".formatted(disk))
          .contains(disk + "/usr/app/data.txt")
          .contains("before False True");
    }
    assertThatNothingChanged();
  }

  @Test
  void showsTheCodeInItsPlaceWhereTheSystemMounts() throws Exception {
    Path buckets = Files.createDirectories(folder.resolve("buckets"));
    Powers powers =
        Powers.find(new WatchTrial(scripts, watchers, folder.resolve("scripts/trial")), buckets);
    assumeTrue(powers.laysTrees(folder, folder), "nothing can be mounted here");
    for (int start = 0; start < 2; start++) {
      assertThat(run(powers))
          .contains("at /usr/app /opt/trainyard/python ")
          .contains("workerpool0-0/home /usr/app/data.txt")
          .contains("before False True");
    }
    assertThatNothingChanged();
    assertThat(Path.of("/usr/app/written")).doesNotExist();
  }

  private void assertThatNothingChanged() throws Exception {
    Path tree = images.tree(images.find("gcr.io/p/x:1").orElseThrow());
    try (var files = Files.walk(tree)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("data.txt", "tool.py")
          .doesNotContain("written");
    }
  }

  private String run(Powers powers) throws Exception {
    LocalImage image = images.find("gcr.io/p/x:1").orElseThrow();
    CustomJob job = Specs.aJob(Specs.aPool(1)).toBuilder().setName(Specs.NAME_OF_ONE).build();
    Crew crew = Crew.of(job, new Addresses());
    Seat seat = crew.primary();
    JobFolder files = JobFolder.of(folder.resolve("jobs"), job);
    CodeProgram program =
        new CodeProgram(image, images.tree(image), files, powers, System.getenv("PATH"));
    var starter =
        new ProcessStarter(scripts, watchers, powers, files, program, Duration.ofSeconds(1));
    Order order =
        new Order(crew.pool(seat), seat, starter.environment(seat), new Bounds(0, 100L << 20));
    Path log = folder.resolve("log");
    Files.deleteIfExists(log);
    try (LineLog lines = LineLog.open(log, InstantSource.system())) {
      Outcome outcome = starter.start(order, lines).await();
      assertThat(outcome).as(Files.readString(log)).isInstanceOf(Outcome.Exited.class);
    }
    return Files.readString(log);
  }
}
