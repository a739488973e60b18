package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.exception.DockerException;
import dev.trainyard.emulator.run.crew.Buckets;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Habitat;
import dev.trainyard.emulator.run.replica.LineLog;
import dev.trainyard.emulator.run.replica.Order;
import dev.trainyard.emulator.run.replica.Replica;
import dev.trainyard.emulator.run.replica.Scripts;
import dev.trainyard.emulator.run.replica.Starter;
import java.time.Duration;

/**
 * Starts replicas in containers.
 *
 * @param image as the engine has it
 * @param grace from SIGTERM to SIGKILL; engines take whole seconds
 */
public record ContainerStarter(
    Engine engine, String image, Crew crew, Buckets buckets, Scripts scripts, Duration grace)
    implements Starter {
  @Override
  public Habitat habitat() {
    return Habitat.CONTAINER;
  }

  @Override
  public Replica start(Order order, LineLog log) {
    ContainerReplica replica = new ContainerReplica(engine, log, grace);
    try {
      replica.start(new Container(this, order).create());
    } catch (DockerException e) {
      replica.fail(Words.of(e));
    }
    return replica;
  }
}
