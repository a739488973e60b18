package dev.trainyard.emulator;

import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.Emulator.FaultSetting;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.front.Door;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.jobs.Pipelines;
import dev.trainyard.emulator.run.Runner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** All that an emulator consists of, put together. */
record Works(Door door, Stage stage, Plant plant) {
  /**
   * Opens it, goes on with the jobs that its folder knows, and tells others where it is.
   *
   * @param rooms gets whatever has to be closed
   */
  static Works open(EmulatorSettings settings, FaultSetting setting, Rooms rooms)
      throws IOException {
    StateFolder folder = rooms.add(StateFolder.take(settings.state()));
    Plant plant = Plant.of(settings);
    rooms.add(plant.time());
    Jobs jobs = Jobs.open(folder.journal(), plant.time());
    plant.catchUp(jobs);
    CompletableFuture<String> endpoint = new CompletableFuture<>();
    Runner runner = rooms.add(plant.runner(jobs, endpoint::join));
    rooms.add(jobs);
    Desk desk = new Desk(jobs, runner);
    Pipelines pipelines = rooms.add(Pipelines.open(folder.pipelines(), desk, plant.time()));
    Stage stage = Stage.set(desk, pipelines, folder.journal(), plant.time());
    setting.on(stage.faults());
    Door door = rooms.add(door(settings, stage, plant, endpoint::join));
    endpoint.complete(settings.host() + ":" + door.port());
    jobs.webAccess().isAt("http://" + endpoint.join() + AdminRoutes.ROOT);
    jobs.live().forEach(runner::resume);
    folder.announce(settings.host(), door.port(), Instant.now());
    return new Works(door, stage, plant);
  }

  private static Door door(
      EmulatorSettings settings, Stage stage, Plant plant, Supplier<String> endpoint)
      throws IOException {
    ProjectNumbers numbers = new ProjectNumbers(settings.cloud().projectsByNumber());
    return Door.open(
        new InetSocketAddress(settings.host(), settings.port()),
        stage.methods(numbers),
        Annexes.of(stage, plant, numbers, endpoint));
  }
}
