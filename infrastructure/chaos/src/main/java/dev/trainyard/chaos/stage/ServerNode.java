package dev.trainyard.chaos.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A packaged server that is started again whenever it ends, as a supervisor of services would do.
 */
public final class ServerNode implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration TO_STOP = Duration.ofSeconds(45);

  private final String name;
  private final Path folder;
  private final Path jar;
  private final Map<String, String> settings;
  private final Links links;
  private final Thread supervisor;
  private @Nullable Program program;
  private boolean wanted = true;
  private int starts;

  ServerNode(Path folder, Path jar, Map<String, String> settings, Links links) {
    this.name = folder.getFileName().toString();
    this.folder = folder;
    this.jar = jar;
    this.settings = Map.copyOf(settings);
    this.links = links;
    launch();
    this.supervisor = Thread.ofVirtual().name("supervisor of " + name).start(this::supervise);
  }

  public String name() {
    return name;
  }

  public Links links() {
    return links;
  }

  /** Its process; another one after each start. */
  public synchronized long pid() {
    return running().pid();
  }

  /** How often it was started. */
  public synchronized int starts() {
    return starts;
  }

  /** Whether it has said that it is ready, since its last start. */
  public synchronized boolean isReady() {
    return program != null && program.isAlive() && whereabouts().contains(": " + program.pid());
  }

  /** SIGKILL; the supervisor starts it again at once. */
  public synchronized void kill() {
    running().kill();
  }

  /** SIGTERM, as long as it takes; the supervisor starts it again. */
  public void end() {
    Program ending;
    synchronized (this) {
      ending = running();
    }
    ending.end(TO_STOP);
  }

  public synchronized void freeze() {
    running().freeze();
  }

  public synchronized void thaw() {
    running().thaw();
  }

  /** It ends by SIGKILL and stays away until {@link #callBack}. */
  public synchronized void sendAway() {
    wanted = false;
    running().kill();
  }

  public synchronized void callBack() {
    wanted = true;
  }

  private void supervise() {
    while (!Thread.currentThread().isInterrupted()) {
      Patience.rest(LOOK);
      synchronized (this) {
        if (wanted && !running().isAlive()) {
          launch();
        }
      }
    }
  }

  private synchronized void launch() {
    starts++;
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve("trainyard.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path said = folder.resolveSibling("logs").resolve(name + "-" + starts + ".out");
    program = Program.start(List.of("-jar", jar.toString()), settings, said);
  }

  private Program running() {
    if (program == null) {
      throw new IllegalStateException("it was never started");
    }
    return program;
  }

  private String whereabouts() {
    try {
      Path file = folder.resolve("trainyard.json");
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException _) {
      return "";
    }
  }

  @Override
  public void close() {
    supervisor.interrupt();
    synchronized (this) {
      wanted = false;
      running().kill();
    }
    links.close();
  }
}
