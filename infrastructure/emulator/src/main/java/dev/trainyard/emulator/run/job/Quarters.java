package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.container.ContainerStarter;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.container.Finding;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.JobFolder;
import dev.trainyard.emulator.run.replica.JobLogs;
import dev.trainyard.emulator.run.replica.NoImageException;
import dev.trainyard.emulator.run.replica.ProcessStarter;
import dev.trainyard.emulator.run.replica.Starter;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the pools of one job run: in their images or as processes. Found once, and said. */
final class Quarters {
  private final Map<Integer, Starter> byPool = new HashMap<>();
  private final Crew crew;
  private final Yard yard;
  private final Inbox inbox;
  private final JobLogs logs;

  Quarters(Crew crew, Yard yard, Inbox inbox, JobLogs logs) {
    this.crew = crew;
    this.yard = yard;
    this.inbox = inbox;
    this.logs = logs;
  }

  Starter of(Seat seat) {
    Starter starter = byPool.get(seat.pool());
    if (starter == null) {
      throw new IllegalStateException("nobody looked for a place for " + seat.name());
    }
    return starter;
  }

  /**
   * Looks once, which may take as long as pulling images does.
   *
   * @return false if the job was asked to end before its images came
   * @throws NoImageException if a pool can run nowhere
   */
  boolean find() throws IOException, CannotStartException {
    if (!byPool.isEmpty()) {
      return true;
    }
    Map<Integer, Starter> found = new HashMap<>();
    Set<String> remarks = new LinkedHashSet<>();
    for (Seat seat : crew.seats()) {
      if (!found.containsKey(seat.pool())) {
        Starter starter = starter(seat, remarks);
        if (starter == null) {
          return false;
        }
        found.put(seat.pool(), starter);
      }
    }
    tell(remarks);
    byPool.putAll(found);
    return true;
  }

  private void tell(Set<String> remarks) throws IOException {
    for (Seat seat : crew.seats()) {
      remarks.add(Bounds.remark(crew.pool(seat)));
    }
    remarks.remove("");
    for (String remark : remarks) {
      logs.service(remark);
    }
  }

  private @Nullable Starter starter(Seat seat, Set<String> remarks) throws NoImageException {
    Engine engine = yard.tools().engine();
    String image = image(crew.pool(seat));
    if (engine == null) {
      return process(seat, "no container engine is used", remarks);
    }
    return switch (engine.images().find(image, inbox::isToEnd)) {
      case Finding.Here _ -> container(engine, seat, remarks);
      case Finding.GivenUp _ -> null;
      case Finding.Refused(String words) when !mayBeProcess(seat, false) ->
          throw new NoImageException(seat, image, words);
      case Finding.OutOfReach(String words) when !mayBeProcess(seat, true) ->
          throw new NoImageException(seat, image, words);
      case Finding.Refused(String words) -> process(seat, words, remarks);
      case Finding.OutOfReach(String words) -> process(seat, words, remarks);
    };
  }

  private Starter container(Engine engine, Seat seat, Set<String> remarks) {
    remarks.add(
        "Note: %s runs in %s.".formatted(Seat.poolName(seat.pool()), image(crew.pool(seat))));
    return new ContainerStarter(engine, crew, yard.buckets(), yard.tools().scripts(), grace());
  }

  /** What a prebuilt image would do this machine's Python does too; a command needs to be known. */
  private boolean mayBeProcess(Seat seat, boolean outOfReach) {
    WorkerPoolSpec pool = crew.pool(seat);
    boolean known =
        pool.hasPythonPackageSpec() || outOfReach && pool.getContainerSpec().getCommandCount() > 0;
    return known && yard.machine().means().containers() != Containers.ALWAYS;
  }

  private Starter process(Seat seat, String why, Set<String> remarks) {
    remarks.add(
        "Image %s is not run (%s): %s runs on this machine, as processes."
            .formatted(image(crew.pool(seat)), why, Seat.poolName(seat.pool())));
    Tools tools = yard.tools();
    remarks.addAll(tools.powers().remarks());
    JobFolder folder = JobFolder.of(yard.machine().jobs(), crew.job());
    return new ProcessStarter(tools.scripts(), tools.watchers(), tools.powers(), folder, grace());
  }

  private Duration grace() {
    return yard.pace().grace();
  }

  private static String image(WorkerPoolSpec pool) {
    return pool.hasPythonPackageSpec()
        ? pool.getPythonPackageSpec().getExecutorImageUri()
        : pool.getContainerSpec().getImageUri();
  }
}
