package dev.trainyard.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.emulator.Rest.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketsTest {
  private static final String BUCKETS = "/storage/v1/b";

  @TempDir Path folder;
  private StorageHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new StorageHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void areFolders() {
    Reply made =
        house.rest.post(
            BUCKETS + "?project=demo",
            "{\"name\": \"new-one\", \"location\": \"EU\", \"labels\": {\"k\": \"v\"}}");
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.text("location")).isEqualTo("EU");
    assertThat(house.root.resolve("new-one")).isDirectory();
    assertThat(house.rest.get(BUCKETS + "/new-one").json()).isEqualTo(made.json());
    assertThat(house.rest.get(BUCKETS + "?project=demo").names("items"))
        .containsExactly("data", "new-one");
    assertThat(house.rest.post(BUCKETS, "{\"name\": \"new-one\"}").status()).isEqualTo(409);
  }

  @Test
  void areAlsoFoldersThatOthersMade() throws IOException {
    Files.createDirectories(house.root.resolve("by-hand/below"));
    assertThat(house.rest.get(BUCKETS + "/by-hand").text("kind")).isEqualTo("storage#bucket");
    assertThat(house.rest.get(BUCKETS + "/by-hand/o").json().has("items")).isFalse();
    assertThat(house.rest.delete(BUCKETS + "/by-hand").status()).isEqualTo(204);
    assertThat(house.root.resolve("by-hand")).doesNotExist();
    assertThat(house.rest.get(BUCKETS + "/by-hand").status()).isEqualTo(404);
  }

  @Test
  void areAlsoWhereNodesClientLooks() {
    house.upload("a", "hello");
    assertThat(house.rest.get("/b").names("items")).containsExactly("data");
    assertThat(house.rest.get("/b/data/o/a?alt=media").body()).isEqualTo("hello");
    assertThat(house.rest.get("/bucket").status()).isEqualTo(404);
  }

  @Test
  void areNotDeletedWithWhatIsInThem() {
    house.upload("a", "x");
    assertThat(house.rest.delete(BUCKETS + "/data").status()).isEqualTo(409);
    assertThat(house.rest.call("PATCH", BUCKETS + "/data", "{\"labels\": {\"a\": \"b\"}}").body())
        .contains("\"a\": \"b\"");
  }

  @Test
  void haveNamesOfTheirOwn() {
    assertThat(house.rest.post(BUCKETS, "{\"name\": \"No\"}").status()).isEqualTo(400);
    assertThat(house.rest.post(BUCKETS, "{\"name\": \"..\"}").status()).isEqualTo(400);
    assertThat(house.rest.post(BUCKETS, "{}").status()).isEqualTo(400);
    assertThat(house.rest.get(BUCKETS + "/%2E%2E").status()).isIn(400, 404);
    assertThat(house.rest.get(BUCKETS + "/.uploads").status()).isEqualTo(400);
  }
}
