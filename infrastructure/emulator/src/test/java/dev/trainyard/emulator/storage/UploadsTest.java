package dev.trainyard.emulator.storage;

import static dev.trainyard.emulator.storage.StorageHouse.OBJECTS;
import static dev.trainyard.emulator.storage.StorageHouse.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.emulator.Rest.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PARTS =
      "--it's\r\nContent-Type: application/json\r\n\r\n{\"name\": \"dir/a\", \"metadata\": {\"k\":"
          + " \"v\"}%s}\r\n--it's\r\ncontent-type: x/y\r\n\r\n%s\r\n--it's--";

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

  private Reply multipart(String more, String content) {
    return house.rest.call(
        "POST",
        UPLOAD + "?uploadType=multipart",
        PARTS.formatted(more, content),
        "Content-Type",
        "multipart/related; boundary=\"it's\"");
  }

  @Test
  void bringMetadataWithContent() throws IOException {
    String content = "line\r\n--it'\r\n--is\r\n\r\n" + "x".repeat(200_000) + "\r\n--it'";
    Reply made = multipart("", content);
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    assertThat(made.text("contentType")).isEqualTo("x/y");
    assertThat(made.json().getAsJsonObject("metadata").get("k").getAsString()).isEqualTo("v");
    assertThat(Files.readString(house.file("dir/a"))).isEqualTo(content);
  }

  @Test
  void areRefusedWithoutTheirLastPart() throws IOException {
    Reply refused =
        house.rest.call(
            "POST",
            UPLOAD + "?uploadType=multipart",
            PARTS.formatted("", "half").replace("--it's--", ""),
            "Content-Type",
            "multipart/related; boundary=\"it's\"");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(house.rest.get(OBJECTS).json().has("items")).isFalse();
    assertThat(house.leftovers()).isEmpty();
  }

  @Test
  void areComparedWithTheSumsThatTheCallerSays() throws IOException {
    assertThat(multipart(", \"md5Hash\": \"XUFAKrxLKna5cZ2REBfFkg==\"", "hello").status())
        .isEqualTo(200);
    Reply refused = multipart(", \"crc32c\": \"AAAAAA==\"", "hello");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("AAAAAA==", "mnG7TA==");
    assertThat(house.leftovers()).isEmpty();
  }

  @Test
  void mayComePacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(PARTS.formatted("", "hello").getBytes(StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(uri(UPLOAD + "?uploadType=multipart"))
            .header("Content-Type", "multipart/related; boundary=\"it's\"")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
            .build();
    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(Files.readString(house.file("dir/a"))).isEqualTo("hello");
  }

  private URI uri(String path) {
    return URI.create("http://" + house.rest.endpoint() + path);
  }

  private String begin(String name, String resource) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(UPLOAD + "?uploadType=resumable&name=" + name))
            .header("X-Upload-Content-Type", "x/y")
            .POST(BodyPublishers.ofString(resource))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> put(String session, String range, String content)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(session)).PUT(BodyPublishers.ofString(content));
    if (!range.isEmpty()) {
      request.header("Content-Range", range);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String seen(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(308);
    return answer.headers().firstValue("Range").orElse("");
  }

  @Test
  void comeChunkByChunk() throws Exception {
    String session = begin("big", "{\"metadata\": {\"k\": \"v\"}}");
    assertThat(session).startsWith("http://" + house.rest.endpoint() + UPLOAD);
    assertThat(seen(put(session, "bytes */*", ""))).isEmpty();
    assertThat(seen(put(session, "bytes 0-4/*", "hello"))).isEqualTo("bytes=0-4");
    assertThat(house.rest.get(OBJECTS + "/big").status()).isEqualTo(404);
    assertThat(seen(put(session, "bytes */*", ""))).isEqualTo("bytes=0-4");
    assertThat(seen(put(session, "bytes 3-6/*", "lo, "))).isEqualTo("bytes=0-6");
    assertThat(put(session, "bytes 9-10/*", "xx").statusCode()).isEqualTo(400);
    HttpResponse<String> last = put(session, "bytes 7-11/12", "world");
    assertThat(last.statusCode()).isEqualTo(200);
    Reply made = house.rest.get(OBJECTS + "/big");
    assertThat(Files.readString(house.file("big"))).isEqualTo("hello, world");
    assertThat(made.text("contentType")).isEqualTo("x/y");
    assertThat(made.text("md5Hash")).isEqualTo("5NfxtO0uQtFYmPSyewGdpA==");
    assertThat(put(session, "bytes */12", "").body()).isEqualTo(last.body());
    assertThat(house.leftovers()).isEmpty();
  }

  @Test
  void comeInOneChunkOrEndWithoutOne() throws Exception {
    assertThat(put(begin("one", ""), "", "hello").statusCode()).isEqualTo(200);
    assertThat(put(begin("stream", ""), "bytes 0-*/*", "hello").statusCode()).isEqualTo(200);
    String session = begin("two", "");
    put(session, "bytes 0-4/*", "hello");
    assertThat(put(session, "bytes */5", "").statusCode()).isEqualTo(200);
    assertThat(house.rest.get(OBJECTS + "/two?alt=media").body()).isEqualTo("hello");
  }

  @Test
  void goOnWhereAConnectionBroke() throws Exception {
    String session = begin("broken", "");
    String[] address = house.rest.endpoint().split(":");
    try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
      String head =
          "PUT %s HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nContent-Range: bytes 0-9/10\r\n\r\n01234"
              .formatted(session.substring(session.indexOf("/upload")));
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
    await().until(() -> seen(put(session, "bytes */10", "")).equals("bytes=0-4"));
    assertThat(put(session, "bytes 5-9/10", "56789").statusCode()).isEqualTo(200);
    assertThat(Files.readString(house.file("broken"))).isEqualTo("0123456789");
  }

  @Test
  void areGivenUp() throws Exception {
    String session = begin("never", "");
    put(session, "bytes 0-4/*", "hello");
    HttpRequest delete = HttpRequest.newBuilder(URI.create(session)).DELETE().build();
    assertThat(CLIENT.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(499);
    assertThat(put(session, "bytes */*", "").statusCode()).isEqualTo(404);
    assertThat(house.leftovers()).isEmpty();
  }

  @Test
  void areRefusedWhenTheyAreNotWhatTheyShouldBe() throws Exception {
    String session = begin("wrong", "{\"md5Hash\": \"XUFAKrxLKna5cZ2REBfFkg==\"}");
    assertThat(put(session, "bytes 0-3/4", "hell").statusCode()).isEqualTo(400);
    assertThat(put(session, "bytes */*", "").statusCode()).isEqualTo(404);
    assertThat(house.leftovers()).isEmpty();
  }

  @Test
  void hearOfARefusalBeforeTheySendTheirContent() {
    house.upload("a", "x");
    String start = UPLOAD + "?uploadType=resumable&name=";
    assertThat(house.rest.post(start + "a&ifGenerationMatch=0", "").status()).isEqualTo(412);
    assertThat(house.rest.post(start + "a/b", "").status()).isEqualTo(409);
    assertThat(house.rest.post(start.replace("/data/", "/none/") + "a", "").status())
        .isEqualTo(404);
    assertThat(house.rest.post(UPLOAD + "?uploadType=odd&name=a", "").status()).isEqualTo(400);
  }

  @Test
  void areNeverHeldWhole() throws Exception {
    long size = 3L * Runtime.getRuntime().maxMemory() / 2;
    long blocks = Math.min(size, 2L << 30) / (1 << 20);
    byte[] block = new byte[1 << 20];
    HttpRequest request =
        HttpRequest.newBuilder(uri(UPLOAD + "?uploadType=media&name=huge"))
            .POST(BodyPublishers.ofInputStream(() -> zeros(block, 256)))
            .build();
    assertThat(blocks).isPositive();
    assertThat(CLIENT.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    assertThat(Files.size(house.file("huge"))).isEqualTo(256L << 20);
    HttpRequest get = HttpRequest.newBuilder(uri(OBJECTS + "/huge?alt=media")).build();
    try (InputStream in = CLIENT.send(get, BodyHandlers.ofInputStream()).body()) {
      assertThat(in.skip(256L << 20)).isEqualTo(256L << 20);
      assertThat(in.read()).isNegative();
    }
  }

  private static InputStream zeros(byte[] block, int blocks) {
    return new SequenceInputStream(
        Collections.enumeration(
            Collections.nCopies(blocks, block).stream()
                .map(java.io.ByteArrayInputStream::new)
                .toList()));
  }
}
