package dev.trainyard.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageApiTest {
  @TempDir Path folder;

  @Test
  void saysWhichBucketIsNotThereAndHowItIsMade() throws Exception {
    Path file = Files.writeString(folder.resolve("x"), "x");
    try (Emulator emulator =
        Emulator.start(EmulatorSettings.of(Mode.NOOP, folder.resolve("emulator")))) {
      StorageApi storage = StorageApi.at(emulator.endpoint());
      String buckets = "http://" + emulator.endpoint() + "/storage/v1/b";
      String json = "{\"name\":\"nowhere\"}";
      assertThatThrownBy(() -> storage.upload(file, "nowhere", "a/x"))
          .isInstanceOf(CommandFailedException.class)
          .hasMessage(
              "There is no bucket gs://nowhere. Make it: curl -H 'Content-Type: application/json' -d '"
                  + json
                  + "' "
                  + buckets);
      assertThat(posted(buckets, json)).isEqualTo(200);
      storage.upload(file, "nowhere", "a/x");
    }
  }

  private static int posted(String to, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(to))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
