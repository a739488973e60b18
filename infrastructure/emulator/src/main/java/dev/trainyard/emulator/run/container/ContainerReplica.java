package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import dev.trainyard.emulator.run.replica.LineLog;
import dev.trainyard.emulator.run.replica.Outcome;
import dev.trainyard.emulator.run.replica.Output;
import dev.trainyard.emulator.run.replica.Replica;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A replica in a container, which is removed when it ends. */
final class ContainerReplica implements Replica {
  private static final int KILLED = 137;

  private final CompletableFuture<Outcome> ended = new CompletableFuture<>();
  private final Engine engine;
  private final DockerClient docker;
  private final Output output;
  private final Duration grace;
  private String id = "";

  ContainerReplica(Engine engine, LineLog log, Duration grace) {
    this.engine = engine;
    this.docker = engine.docker();
    this.output = new Output(log);
    this.grace = grace;
  }

  void start(String container) {
    id = container;
    try {
      Frames frames = attach();
      docker.startContainerCmd(id).exec();
      Thread.ofPlatform()
          .daemon()
          .name("container-" + id.substring(0, 12))
          .start(() -> follow(frames));
    } catch (DockerException e) {
      engine.remove(id);
      throw e;
    }
  }

  // why: before it starts, because an engine's log of one that has just ended may come out empty
  private Frames attach() {
    Frames frames =
        docker
            .attachContainerCmd(id)
            .withStdOut(true)
            .withStdErr(true)
            .withFollowStream(true)
            .exec(new Frames(output));
    frames.awaitAttached();
    return frames;
  }

  void fail(String reason) {
    ended.complete(new Outcome.NotStarted(reason));
  }

  @Override
  public void whenEnded(Consumer<Outcome> listener) {
    ended.thenAccept(listener);
  }

  @Override
  public void stop() {
    if (!ended.isDone()) {
      Thread.ofPlatform().daemon().name("stop-" + id).start(this::stopNow);
    }
  }

  private void stopNow() {
    int seconds = (int) Math.max(1, Math.ceil(grace.toMillis() / 1000.0));
    try {
      docker.stopContainerCmd(id).withTimeout(seconds).exec();
    } catch (NotModifiedException | NotFoundException _) {
      // why: it has just ended by itself, and its outcome is on the way
      return;
    }
  }

  @Override
  public Outcome await() {
    return ended.join();
  }

  private void follow(Frames frames) {
    try {
      Outcome outcome = outcome(frames);
      // why: whoever hears of the end may close the engine
      engine.remove(id);
      ended.complete(outcome);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.completeExceptionally(e);
    }
  }

  private Outcome outcome(Frames frames) throws InterruptedException {
    try {
      frames.awaitCompletion();
      output.end();
      int code =
          docker.waitContainerCmd(id).exec(new WaitContainerResultCallback()).awaitStatusCode();
      return new Outcome.Exited(ranOut(code) ? KILLED : code, output.lastWords());
    } catch (RuntimeException e) {
      return new Outcome.NotStarted("the container engine lost it: " + Words.of(e));
    }
  }

  private boolean ranOut(int code) {
    InspectContainerResponse.ContainerState state =
        docker.inspectContainerCmd(id).exec().getState();
    return code != 0 && Boolean.TRUE.equals(state.getOOMKilled());
  }
}
