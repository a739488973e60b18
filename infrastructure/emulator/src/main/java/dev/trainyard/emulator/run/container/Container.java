package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ulimit;
import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.PythonPackageSpec;
import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.crew.HostNames;
import dev.trainyard.emulator.run.replica.Order;
import java.util.ArrayList;
import java.util.List;

/** How one replica's container is to be. */
final class Container {
  private static final String RUN_MODULE = "/trainyard/run_module.py";
  private static final String ENVIRONMENT = "/tmp/trainyard/environment";

  private final ContainerStarter starter;
  private final Order order;

  Container(ContainerStarter starter, Order order) {
    this.starter = starter;
    this.order = order;
  }

  /** Makes it, not yet running; its id. */
  String create() {
    boolean python = order.pool().hasPythonPackageSpec();
    CreateContainerCmd create =
        starter
            .engine()
            .docker()
            .createContainerCmd(starter.image())
            .withLabels(starter.engine().labels())
            .withHostName(HostNames.of(starter.crew().job(), order.seat()))
            .withEnv(variables())
            .withHostConfig(host());
    return (python ? module(create) : command(create)).exec().getId();
  }

  private List<String> variables() {
    return order.environment().entrySet().stream()
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .toList();
  }

  /** Vertex's four rules: command stands for the image's ENTRYPOINT, args for its CMD. */
  private CreateContainerCmd command(CreateContainerCmd create) {
    ContainerSpec spec = order.pool().getContainerSpec();
    if (spec.getCommandCount() > 0) {
      create.withEntrypoint(spec.getCommandList());
    }
    if (spec.getArgsCount() > 0) {
      create.withCmd(spec.getArgsList());
    }
    return create;
  }

  private CreateContainerCmd module(CreateContainerCmd create) {
    PythonPackageSpec spec = order.pool().getPythonPackageSpec();
    List<String> line = new ArrayList<>(List.of("python3", RUN_MODULE, ENVIRONMENT));
    line.addAll(spec.getPackageUrisList());
    line.add("--");
    line.add(spec.getPythonModule());
    line.addAll(spec.getArgsList());
    return create.withEntrypoint(line);
  }

  private HostConfig host() {
    Bounds bounds = order.bounds();
    HostConfig host =
        HostConfig.newHostConfig()
            .withNetworkMode("host")
            .withExtraHosts(hosts())
            .withBinds(new Mounted(starter, order).binds(RUN_MODULE))
            .withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE))
            .withUlimits(List.of(new Ulimit("fsize", bounds.disk(), bounds.disk())));
    return bounds.memory() > 0
        ? host.withMemory(bounds.memory()).withMemorySwap(bounds.memory())
        : host;
  }

  private String[] hosts() {
    return starter.crew().seats().stream()
        .map(seat -> HostNames.of(starter.crew().job(), seat) + ":" + seat.address().host())
        .toArray(String[]::new);
  }
}
