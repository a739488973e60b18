package dev.trainyard.emulator.logs.entries;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.logs.CloudLogging;
import dev.trainyard.adapters.vertex.logs.LogSettings;
import dev.trainyard.application.port.LogsAwayException;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.application.testkit.TrainingLogsContract;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.logs.LogHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's reader, against the entries that the emulator lists. */
class CloudLoggingTest implements TrainingLogsContract {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  @TempDir Path state;
  private LogHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new LogHouse(state);
  }

  @AfterEach
  void close() throws IOException {
    house.close();
  }

  @Override
  public Fixture fixture() {
    return new Written(house, house.aJob(), reader(house.rest.endpoint()));
  }

  private static CloudLogging reader(String address) {
    return new CloudLogging(LogSettings.emulator(address), InstantSource.system());
  }

  private record Written(LogHouse house, CustomJob job, TrainingLogs logs) implements Fixture {
    @Override
    public Place place() {
      return LogHouse.PLACE;
    }

    @Override
    public String remoteName() {
      return job.getName();
    }

    @Override
    public void print(Instant time, String replica, String text) {
      try {
        house.append(job, replica, STAMP.format(time) + " stdout " + text + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void saysThatNobodyAnswers() {
    TrainingLogs nobody = reader("127.0.0.1:1");
    assertThatThrownBy(() ->
            nobody.read(new TrainingLogs.Query(LogHouse.PLACE, house.aJob().getName(), "", "", 10)))
        .isInstanceOf(LogsAwayException.class)
        .hasMessageStartingWith("Cloud Logging does not answer");
  }
}
