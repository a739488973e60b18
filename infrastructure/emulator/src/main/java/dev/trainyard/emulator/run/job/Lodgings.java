package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.registry.store.Descriptor;
import dev.trainyard.emulator.run.container.ContainerStarter;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.container.Finding;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.image.LocalImage;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.NoImageException;
import dev.trainyard.emulator.run.replica.Starter;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides for one pool of a job: in its image, as the image's code, or as plain processes. */
final class Lodgings {
  private static final String NO_ENGINE = "no container engine is used";

  private final Crew crew;
  private final Yard yard;
  private final Inbox inbox;

  Lodgings(Crew crew, Yard yard, Inbox inbox) {
    this.crew = crew;
    this.yard = yard;
    this.inbox = inbox;
  }

  /**
   * @param remarks gets what the caller should know of it
   * @return null if the job was asked to end before its image came
   * @throws NoImageException if the pool can run nowhere
   */
  @Nullable Starter of(Seat seat, Set<String> remarks) throws IOException, CannotStartException {
    Engine engine = yard.tools().engine();
    Optional<LocalImage> local = yard.images().find(image(seat));
    if (local.isPresent() && crew.pool(seat).hasContainerSpec()) {
      LocalImage image = local.get();
      if (engine == null && !image.codeLayers().isEmpty()) {
        return code(seat, image, NO_ENGINE, remarks);
      }
      if (image.isThin() && when() != Containers.ALWAYS) {
        return code(seat, image, "it holds nothing that an engine could run", remarks);
      }
    }
    return engine == null
        ? process(seat, NO_ENGINE, remarks)
        : pulled(engine, seat, local.map(this::pullName).orElse(image(seat)), remarks);
  }

  private String pullName(LocalImage image) {
    return image.pullName(yard.images().address());
  }

  private @Nullable Starter pulled(Engine engine, Seat seat, String name, Set<String> remarks)
      throws NoImageException {
    return switch (engine.images().find(name, inbox::isToEnd)) {
      case Finding.Here _ -> container(engine, seat, name, remarks);
      case Finding.GivenUp _ -> null;
      case Finding.Refused(String words) when !mayBeProcess(seat, false) ->
          throw new NoImageException(seat, image(seat), words);
      case Finding.OutOfReach(String words) when !mayBeProcess(seat, true) ->
          throw new NoImageException(seat, image(seat), words);
      case Finding.Refused(String words) -> process(seat, words, remarks);
      case Finding.OutOfReach(String words) -> process(seat, words, remarks);
    };
  }

  private Starter container(Engine engine, Seat seat, String name, Set<String> remarks) {
    remarks.add("Note: %s runs in %s.".formatted(pool(seat), image(seat)));
    return new ContainerStarter(
        engine, name, crew, yard.buckets(), yard.tools().scripts(), yard.pace().grace());
  }

  /** What a prebuilt image would do this machine's Python does too; a command needs to be known. */
  private boolean mayBeProcess(Seat seat, boolean outOfReach) {
    WorkerPoolSpec pool = crew.pool(seat);
    boolean known =
        pool.hasPythonPackageSpec() || outOfReach && pool.getContainerSpec().getCommandCount() > 0;
    return known && when() != Containers.ALWAYS;
  }

  private Starter process(Seat seat, String why, Set<String> remarks) {
    remarks.add(
        "Image %s is not run (%s): %s runs on this machine, as processes."
            .formatted(image(seat), why, pool(seat)));
    remarks.addAll(yard.tools().powers().remarks());
    return yard.starters(crew).plain();
  }

  private Starter code(Seat seat, LocalImage image, String why, Set<String> remarks)
      throws IOException, CannotStartException {
    String layers =
        image.codeLayers().stream()
            .map(Descriptor::digest)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    remarks.add(
        "Note: %s runs the code of %s (%s, its layers %s) on this machine, as processes."
            .formatted(pool(seat), image(seat), image.digest(), layers));
    remarks.add("Note: the base of %s is not run: %s.".formatted(image(seat), why));
    remarks.addAll(yard.tools().powers().remarks());
    return yard.starters(crew).code(seat, image);
  }

  private Containers when() {
    return yard.machine().means().containers();
  }

  private static String pool(Seat seat) {
    return Seat.poolName(seat.pool());
  }

  private String image(Seat seat) {
    WorkerPoolSpec pool = crew.pool(seat);
    return pool.hasPythonPackageSpec()
        ? pool.getPythonPackageSpec().getExecutorImageUri()
        : pool.getContainerSpec().getImageUri();
  }
}
