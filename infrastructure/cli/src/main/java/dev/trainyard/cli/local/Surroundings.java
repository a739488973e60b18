package dev.trainyard.cli.local;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.cli.show.Paint;
import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * What a command finds around it.
 *
 * @param root the project's folder, where its examples and jars lie
 * @param terminal whether a person watches, on something that can be redrawn
 */
public record Surroundings(
    Map<String, String> environment,
    Path root,
    boolean terminal,
    InstantSource clock,
    Pause pause) {
  /** Lets time pass between two looks. */
  public interface Pause {
    void pause(Duration length) throws InterruptedException;
  }

  public static Surroundings ofThisProcess() {
    Console console = System.console();
    String term = Objects.requireNonNullElse(System.getenv("TERM"), "");
    boolean terminal = console != null && console.isTerminal() && !term.equals("dumb");
    return new Surroundings(
        System.getenv(),
        ProjectRoot.find(System.getenv()),
        terminal,
        InstantSource.system(),
        Thread::sleep);
  }

  /** Empty where it is not set. */
  public String variable(String name) {
    return Objects.requireNonNullElse(environment.get(name), "");
  }

  /** The folder that holds the folders of all local servers. */
  public Path home() {
    String set = variable("TRAINYARD_HOME");
    return set.isEmpty() ? userHome().resolve(".trainyard") : Path.of(set).toAbsolutePath();
  }

  /** What {@code ~} means. */
  public Path userHome() {
    // why: HOME first; Java takes user.home from the user database whatever HOME says.
    return Path.of(variable("HOME").isEmpty() ? System.getProperty("user.home") : variable("HOME"));
  }

  /** What may be deleted at any time. */
  public Path cache() {
    String set = variable("XDG_CACHE_HOME");
    Path caches = set.isEmpty() ? userHome().resolve(".cache") : Path.of(set);
    return caches.resolve("trainyard");
  }

  public Paint paint() {
    return new Paint(terminal && variable("NO_COLOR").isEmpty());
  }

  public void sleep(Duration length) {
    try {
      pause.pause(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("Interrupted.");
    }
  }
}
