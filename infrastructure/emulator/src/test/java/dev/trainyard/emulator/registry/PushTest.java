package dev.trainyard.emulator.registry;

import static dev.trainyard.emulator.registry.RegistryHouse.digest;
import static dev.trainyard.emulator.registry.RegistryHouse.header;
import static dev.trainyard.emulator.registry.RegistryHouse.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
  private static final String REPOSITORY = "gcr.io/demo/train";
  private static final String BLOBS = "/v2/" + REPOSITORY + "/blobs/";

  @TempDir Path folder;
  private RegistryHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new RegistryHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.body()).contains("{\"errors\":[{\"code\":\"" + code + "\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private HttpResponse<String> chunk(String upload, String range, String content) {
    return house.call("PATCH", upload, content, "Content-Range", range);
  }

  @Test
  void takesABlobInOneCallOrTwo() {
    assertThat(house.get(BLOBS + house.push(REPOSITORY, "hello")).body()).isEqualTo("hello");
    HttpResponse<String> made =
        house.call("PUT", house.begin(REPOSITORY) + "?digest=" + digest("hi"), "hi");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(header(made, "Location")).isEqualTo(BLOBS + digest("hi"));
    assertThat(house.get(header(made, "Location")).body()).isEqualTo("hi");
  }

  @Test
  void takesABlobInChunks() {
    String upload = house.begin(REPOSITORY);
    assertThat(header(chunk(upload, "0-4", "hello"), "Range")).isEqualTo("0-4");
    HttpResponse<String> gap = chunk(upload, "7-8", "rl");
    assertThat(gap.statusCode()).isEqualTo(416);
    HttpResponse<String> status = house.get(upload);
    assertThat(status.statusCode()).isEqualTo(204);
    assertThat(header(status, "Range")).isEqualTo("0-4");
    assertThat(header(status, "Location")).isEqualTo(upload);
    assertThat(chunk(upload, "5-6", ", ").statusCode()).isEqualTo(202);
    String all = digest("hello, world");
    assertThat(
            house
                .call("PUT", upload + "?digest=" + all, "world", "Content-Range", "7-11")
                .statusCode())
        .isEqualTo(201);
    assertThat(house.get(BLOBS + all).body()).isEqualTo("hello, world");
    assertRefused(house.get(upload), 404, "BLOB_UPLOAD_UNKNOWN");
  }

  @Test
  void goesOnWhereAConnectionBroke() throws Exception {
    String upload = house.begin(REPOSITORY);
    String[] address = house.endpoint.split(":");
    try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
      String head = "PATCH %s HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n01234";
      socket.getOutputStream().write(head.formatted(upload).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
    Awaitility.await().until(() -> header(house.get(upload), "Range").equals("0-4"));
    assertThat(chunk(upload, "5-9", "56789").statusCode()).isEqualTo(202);
    String digest = digest("0123456789");
    assertThat(house.call("PUT", upload + "?digest=" + digest, "").statusCode()).isEqualTo(201);
  }

  @Test
  void refusesABlobThatIsAnother() throws IOException {
    String upload = house.begin(REPOSITORY);
    assertRefused(house.call("PUT", upload + "?digest=" + digest("a"), "b"), 400, "DIGEST_INVALID");
    assertRefused(house.call("PUT", house.begin(REPOSITORY), "b"), 400, "DIGEST_INVALID");
    assertRefused(house.get(BLOBS + digest("b")), 404, "BLOB_UNKNOWN");
    assertRefused(house.get(BLOBS + "sha256:xyz"), 400, "DIGEST_INVALID");
    assertRefused(house.call("POST", "/v2/Big/blobs/uploads/", ""), 400, "NAME_INVALID");
    assertRefused(house.call("POST", "/v2/a/../b/blobs/uploads/", ""), 400, "NAME_INVALID");
  }

  @Test
  void letsAnUploadBeGivenUp() throws IOException {
    String upload = house.begin(REPOSITORY);
    chunk(upload, "0-4", "hello");
    assertThat(house.call("DELETE", upload, "").statusCode()).isEqualTo(204);
    assertRefused(chunk(upload, "5-5", "x"), 404, "BLOB_UPLOAD_UNKNOWN");
    assertThat(folder.resolve("uploads")).isEmptyDirectory();
  }

  @Test
  void mountsWhatAnotherRepositoryHas() {
    String digest = house.push("a", "hello");
    assertRefused(house.get("/v2/b/blobs/" + digest), 404, "BLOB_UNKNOWN");
    String mount = "/v2/b/blobs/uploads/?mount=" + digest + "&from=";
    assertThat(house.call("POST", mount + "nobody", "").statusCode()).isEqualTo(202);
    assertThat(house.call("POST", mount + "a", "").statusCode()).isEqualTo(201);
    assertThat(house.call("DELETE", "/v2/a/blobs/" + digest, "").statusCode()).isEqualTo(202);
    assertThat(house.get("/v2/b/blobs/" + digest).body()).isEqualTo("hello");
    house.call("DELETE", "/v2/b/blobs/" + digest, "");
    assertThat(folder.resolve("blobs")).isDirectoryNotContaining("regex:.*" + digest.substring(7));
  }

  @Test
  void refusesAManifestWhoseBlobsAreMissing() {
    String config = house.push(REPOSITORY, "{}");
    String bad = manifest(config, digest("nowhere"));
    HttpResponse<String> answer = house.tag(REPOSITORY, "1", bad);
    assertRefused(answer, 400, "MANIFEST_BLOB_UNKNOWN");
    assertThat(answer.body()).contains(digest("nowhere"));
    assertRefused(house.get("/v2/" + REPOSITORY + "/manifests/1"), 404, "MANIFEST_UNKNOWN");
  }

  @Test
  void refusesAManifestThatIsNone() {
    String config = house.push(REPOSITORY, "{}");
    String good = manifest(config, config);
    assertRefused(house.tag(REPOSITORY, "1", "hello"), 400, "MANIFEST_INVALID");
    assertRefused(house.tag(REPOSITORY, "1", "{}"), 400, "MANIFEST_INVALID");
    assertRefused(house.tag(REPOSITORY, "-1", good), 400, "MANIFEST_INVALID");
    assertRefused(house.tag(REPOSITORY, digest("other"), good), 400, "DIGEST_INVALID");
    String path = "/v2/" + REPOSITORY + "/manifests/1";
    assertRefused(
        house.call("PUT", path, good, "Content-Type", "text/plain"), 400, "MANIFEST_INVALID");
    assertRefused(house.tag(REPOSITORY, "1", " ".repeat(5 << 20)), 413, "SIZE_INVALID");
  }

  @Test
  void isThereAfterARestart() throws IOException {
    String config = house.push(REPOSITORY, "{}");
    house.tag(REPOSITORY, "1", manifest(config, config));
    String upload = house.begin(REPOSITORY);
    house.call("PATCH", upload, "half");
    house.close();
    house = new RegistryHouse(folder);
    assertThat(house.get("/v2/" + REPOSITORY + "/manifests/1").body())
        .isEqualTo(manifest(config, config));
    assertRefused(house.get(upload), 404, "BLOB_UPLOAD_UNKNOWN");
    assertThat(Files.list(folder.resolve("uploads"))).isEmpty();
  }
}
