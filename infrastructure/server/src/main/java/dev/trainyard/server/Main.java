package dev.trainyard.server;

import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Settings;
import dev.trainyard.server.settings.WatchSettings;
import dev.trainyard.server.surroundings.Surroundings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Starts the server: settings, surroundings, then Quarkus; stops in the opposite order. */
@QuarkusMain
public final class Main {
  private static final int BAD_SETTING = 2;

  // why: the log manager is made here, by one thread; several that meet in its first use wait for
  // each other for ever
  static {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger(Main.class);
  }

  private Main() {}

  public static void main(String... args) {
    Surroundings surroundings;
    try {
      surroundings = findSurroundings(Settings.current());
    } catch (BadSettingException e) {
      System.err.println("trainyard: " + e.getMessage());
      System.exit(BAD_SETTING);
      return;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped), "stop"));
    Quarkus.run(
        null,
        (code, failure) -> {
          if (failure != null) {
            System.err.println("trainyard: the server did not start: " + causes(failure));
          }
          surroundings.close();
          stopped.countDown();
        },
        args);
  }

  private static Surroundings findSurroundings(Settings settings) {
    settings.defaultParent();
    settings.projectsByNumber();
    WatchSettings.of(settings);
    Surroundings found = Surroundings.find(settings);
    try {
      found.announce(settings);
      return found;
    } catch (BadSettingException e) {
      found.close();
      throw e;
    }
  }

  private static String causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(Throwable::toString)
        .distinct()
        .collect(Collectors.joining("; because of "));
  }

  // why: shutdown hooks run at the same time; this one holds the JVM until all around us is stopped
  private static void await(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
