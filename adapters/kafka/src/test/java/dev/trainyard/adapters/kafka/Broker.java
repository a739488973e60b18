package dev.trainyard.adapters.kafka;

import dev.trainyard.embedded.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The broker that the tests of this module share. A test with a field of the type {@code
 * Consumer<Boolean>} can switch it off and on again.
 */
public final class Broker implements QuarkusTestResourceLifecycleManager {
  private final Path folder = folder();
  private @Nullable EmbeddedKafka kafka;
  private int port;

  @Override
  public Map<String, String> start() {
    turn(true);
    return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
  }

  @Override
  public void stop() {
    turn(false);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    Consumer<Boolean> power = this::turn;
    injector.injectIntoFields(power, new TestInjector.MatchesType(Consumer.class));
  }

  private void turn(boolean on) {
    if (on) {
      kafka = EmbeddedKafka.start(folder, port);
      port = kafka.port();
    } else if (kafka != null) {
      kafka.close();
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("trainyard-kafka-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
