package dev.trainyard.emulator.storage;

import static dev.trainyard.emulator.storage.StorageHouse.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.emulator.Rest.Reply;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  @TempDir Path folder;

  @Test
  void answersEachCallUnderItsId() throws IOException {
    try (StorageHouse house = new StorageHouse(folder)) {
      house.upload("a", "x");
      house.upload("b", "x");
      String calls =
          part("<k+1>", "DELETE " + OBJECTS + "/a HTTP/1.1\r\nContent-Length: 0\r\n")
              + part("<k+2>", "GET http://x" + OBJECTS + "/none HTTP/1.1\r\n")
              + part("3", "PATCH " + OBJECTS + "/b HTTP/1.1\r\n\r\n{\"contentType\": \"x/y\"}")
              + part("4", "nonsense")
              + "--frontier--\r\n";

      Reply answer =
          house.rest.call(
              "POST",
              "/batch/storage/v1",
              calls,
              "Content-Type",
              "multipart/mixed; boundary=frontier");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().split("--batch_of_the_emulator")).hasSize(6);
      assertThat(answer.body())
          .containsSubsequence(
              "Content-ID: <response-k+1>",
              "HTTP/1.1 204",
              "Content-ID: <response-k+2>",
              "HTTP/1.1 404",
              "No such object: data/none",
              "Content-ID: response-3",
              "HTTP/1.1 200",
              "\"contentType\": \"x/y\"",
              "HTTP/1.1 400");
      assertThat(house.rest.get(OBJECTS).names("items")).containsExactly("b");
    }
  }

  private static String part(String id, String call) {
    return "--frontier\r\nContent-Type: application/http\r\nContent-ID: %s\r\n\r\n%s\r\n\r\n"
        .formatted(id, call);
  }
}
