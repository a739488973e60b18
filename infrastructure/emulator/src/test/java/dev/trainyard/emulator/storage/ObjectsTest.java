package dev.trainyard.emulator.storage;

import static dev.trainyard.emulator.storage.StorageHouse.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.Rest.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectsTest {
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

  private static String reason(Reply reply) {
    JsonArray errors = reply.json().getAsJsonObject("error").getAsJsonArray("errors");
    return errors.get(0).getAsJsonObject().get("reason").getAsString();
  }

  @Test
  void areFilesThatTrainingCodeSees() throws IOException {
    Reply made = house.upload("in/a%20b.txt", "hello");

    assertThat(Files.readString(house.file("in/a b.txt"))).isEqualTo("hello");
    assertThat(made.json().keySet())
        .contains("selfLink", "mediaLink", "etag", "timeCreated", "updated", "id");
    assertThat(made.text("kind")).isEqualTo("storage#object");
    assertThat(made.text("name")).isEqualTo("in/a b.txt");
    assertThat(made.text("bucket")).isEqualTo("data");
    assertThat(made.text("size")).isEqualTo("5");
    assertThat(made.text("contentType")).isEqualTo("text/plain");
    assertThat(made.text("md5Hash")).isEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
    assertThat(made.text("crc32c")).isEqualTo("mnG7TA==");
    assertThat(made.text("metageneration")).isEqualTo("1");
    assertThat(house.rest.get(OBJECTS + "/in%2Fa%20b.txt").json()).isEqualTo(made.json());
    assertThat(house.leftovers()).isEmpty();
  }

  @Test
  void areAlsoFilesThatTrainingCodeWrote() throws IOException {
    house.write("model/weights.bin", "hello");

    Reply found = house.rest.get(OBJECTS + "/model%2Fweights.bin");

    assertThat(found.text("md5Hash")).isEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
    assertThat(found.text("generation")).matches("[0-9]{16}");
    assertThat(house.rest.get(OBJECTS + "/model%2Fweights.bin?alt=media").body())
        .isEqualTo("hello");
    assertThat(house.rest.get(OBJECTS + "/model%2Fweights.bin").json()).isEqualTo(found.json());
  }

  @Test
  void areOthersWhenTrainingCodeWritesThemAnew() throws IOException {
    Reply made = house.upload("a", "hello");
    house.write("a", "hello, hello");

    Reply found = house.rest.get(OBJECTS + "/a");

    assertThat(found.text("size")).isEqualTo("12");
    assertThat(found.text("crc32c")).isNotEqualTo(made.text("crc32c"));
    assertThat(Long.parseLong(found.text("generation")))
        .isGreaterThan(Long.parseLong(made.text("generation")));
    Reply again = house.upload("a", "hello");
    assertThat(Long.parseLong(again.text("generation")))
        .isGreaterThan(Long.parseLong(found.text("generation")));
  }

  @Test
  void areKnownAfterARestart() throws IOException {
    house.upload("a", "hello");
    house.rest.call("PATCH", OBJECTS + "/a", "{\"metadata\": {\"k\": \"v\"}}");
    Reply before = house.rest.get(OBJECTS + "/a");

    close();
    open();

    assertThat(house.rest.get(OBJECTS + "/a").json()).isEqualTo(atHome(before));
    assertThat(before.json().getAsJsonObject("metadata").get("k").getAsString()).isEqualTo("v");
    assertThat(before.text("metageneration")).isEqualTo("2");
  }

  /** With links to the port that is open now. */
  private JsonObject atHome(Reply reply) {
    String body = reply.body().replaceAll("127.0.0.1:[0-9]+", house.rest.endpoint());
    return new Reply(200, body).json();
  }

  @Test
  void canBeSpokenOfOtherwise() {
    house.upload("a", "hello");
    Reply first =
        house.rest.call(
            "PATCH",
            OBJECTS + "/a",
            "{\"metadata\": {\"k\": \"v\", \"l\": \"w\"}, \"contentType\": \"x/y\", \"size\": \"9\"}");
    Reply second =
        house.rest.call("PATCH", OBJECTS + "/a", "{\"metadata\": {\"k\": null, \"m\": \"x\"}}");
    Reply third = house.rest.call("PUT", OBJECTS + "/a", "{\"cacheControl\": \"no-store\"}");

    assertThat(first.text("size")).isEqualTo("5");
    assertThat(second.json().getAsJsonObject("metadata").toString())
        .isEqualTo("{\"l\":\"w\",\"m\":\"x\"}");
    assertThat(second.text("contentType")).isEqualTo("x/y");
    assertThat(third.json().has("metadata")).isFalse();
    assertThat(third.text("metageneration")).isEqualTo("4");
    assertThat(third.text("generation")).isEqualTo(first.text("generation"));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-1, 206, he",
    "bytes=3-, 206, lo",
    "bytes=-2, 206, lo",
    "bytes=1-99, 206, ello",
    "bytes=-99, 206, hello",
    "'bytes=0-1,3-4', 200, hello",
    "items=0-1, 200, hello"
  })
  void areReadInParts(String range, int status, String expected) {
    house.upload("a", "hello");
    Reply part = house.rest.call("GET", OBJECTS + "/a?alt=media", "", "Range", range);
    assertThat(part.status()).isEqualTo(status);
    assertThat(part.body()).isEqualTo(expected);
  }

  @Test
  void haveNoPartBehindTheirEnd() {
    house.upload("a", "hello");
    Reply part =
        house.rest.call("GET", "/download" + OBJECTS + "/a?alt=media", "", "Range", "bytes=5-");
    assertThat(part.status()).isEqualTo(416);
    assertThat(part.body()).isEqualTo("Request range not satisfiable: bytes=5-");
  }

  @Test
  void mayBeEmpty() {
    house.upload("empty", "");
    assertThat(house.rest.get(OBJECTS + "/empty").text("md5Hash"))
        .isEqualTo("1B2M2Y8AsgTpgAmY7PhCfg==");
    assertThat(house.rest.get(OBJECTS + "/empty?alt=media").body()).isEmpty();
  }

  @Test
  void areDeleted() throws IOException {
    house.upload("dir/a", "hello");
    assertThat(house.rest.delete(OBJECTS + "/dir%2Fa").status()).isEqualTo(204);
    assertThat(house.file("dir/a")).doesNotExist();
    Reply gone = house.rest.delete(OBJECTS + "/dir%2Fa");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.message()).isEqualTo("No such object: data/dir/a");
    Reply noContent = house.rest.get(OBJECTS + "/dir%2Fa?alt=media");
    assertThat(noContent.status()).isEqualTo(404);
    assertThat(noContent.body()).isEqualTo("No such object: data/dir/a");
    assertThat(house.upload("dir", "a file where a folder was").status()).isEqualTo(200);
  }

  @Test
  void areWrittenOnCondition() {
    String first = house.upload("a&ifGenerationMatch=0", "one").text("generation");
    Reply second = house.upload("a&ifGenerationMatch=0", "two");
    assertThat(second.status()).isEqualTo(412);
    assertThat(reason(second)).isEqualTo("conditionNotMet");
    assertThat(house.upload("a&ifGenerationMatch=" + first, "three").status()).isEqualTo(200);
    assertThat(house.upload("a&ifGenerationMatch=" + first, "four").status()).isEqualTo(412);
    assertThat(house.upload("a&ifMetagenerationMatch=1", "five").status()).isEqualTo(200);
    assertThat(house.upload("a&ifGenerationMatch=x", "six").status()).isEqualTo(400);
    assertThat(house.rest.get(OBJECTS + "/a?alt=media").body()).isEqualTo("five");
  }

  @Test
  void areReadAndDeletedOnCondition() {
    String generation = house.upload("a", "one").text("generation");
    String a = OBJECTS + "/a";
    assertThat(house.rest.get(a + "?generation=" + generation).status()).isEqualTo(200);
    assertThat(house.rest.get(a + "?generation=7").status()).isEqualTo(404);
    assertThat(house.rest.get(a + "?ifGenerationMatch=7").status()).isEqualTo(412);
    assertThat(house.rest.get(a + "?ifGenerationNotMatch=" + generation).status()).isEqualTo(304);
    assertThat(house.rest.delete(a + "?ifGenerationMatch=7").status()).isEqualTo(412);
    assertThat(house.rest.delete(a + "?generation=7").status()).isEqualTo(404);
    assertThat(house.rest.delete(a + "?ifGenerationMatch=" + generation).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../x",
        "a/../../b",
        "a/./b",
        "%2Fetc%2Fpasswd",
        "a//b",
        "%2F",
        "a%00b",
        "a%0Ab",
        ""
      })
  void areNotCalledLikeThis(String name) throws IOException {
    Reply refused = house.upload(name, "x");
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(reason(refused)).isEqualTo("invalid");
    assertThat(folder.resolve("b")).doesNotExist();
    assertThat(house.leftovers()).isEmpty();
  }

  @Test
  void areNotLongerThanFilesMayBe() {
    assertThat(house.upload("a".repeat(256), "x").status()).isEqualTo(400);
    assertThat(house.upload("a/".repeat(600) + "b", "x").status()).isEqualTo(400);
    assertThat(house.upload("a/".repeat(500) + "b", "x").status()).isEqualTo(200);
  }

  @Test
  void cannotBeFileAndFolder() {
    house.upload("a", "file");
    house.upload("b/c", "file");
    house.upload("d/e/", "");
    Reply below = house.upload("a/b", "x");
    Reply above = house.upload("b", "x");
    assertThat(below.status()).isEqualTo(409);
    assertThat(below.message()).contains("data/a/b", "a is an object");
    assertThat(above.status()).isEqualTo(409);
    assertThat(house.upload("d", "x").status()).isEqualTo(409);
    assertThat(reason(above)).isEqualTo("conflict");
    assertThat(house.rest.get(OBJECTS + "/a?alt=media").body()).isEqualTo("file");
  }

  @Test
  void doNotLieBehindALinkOutOfTheBucket() throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(house.file("out"), folder);
    Files.createSymbolicLink(house.file("direct"), folder.resolve("secret"));
    assertThat(house.rest.get(OBJECTS + "/out%2Fsecret?alt=media").status()).isEqualTo(400);
    assertThat(house.rest.get(OBJECTS + "/direct?alt=media").status()).isEqualTo(400);
    assertThat(house.upload("out/new", "x").status()).isEqualTo(400);
    assertThat(house.rest.get(OBJECTS).json().has("items")).isFalse();
  }

  @Test
  void areCopiedAndRewritten() throws IOException {
    Files.createDirectories(house.root.resolve("other"));
    Reply made = house.upload("a", "hello");
    String from = OBJECTS + "/a/";
    Reply copy = house.rest.post(from + "copyTo/b/other/o/dir%2Fb", "");
    Reply rewritten = house.rest.post(from + "rewriteTo/b/other/o/c", "{\"contentType\": \"x/y\"}");

    assertThat(copy.text("contentType")).isEqualTo("text/plain");
    assertThat(copy.text("crc32c")).isEqualTo(made.text("crc32c"));
    assertThat(rewritten.text("done")).isEqualTo("true");
    assertThat(rewritten.text("totalBytesRewritten")).isEqualTo("5");
    JsonObject resource = rewritten.json().getAsJsonObject("resource");
    assertThat(resource.get("contentType").getAsString()).isEqualTo("x/y");
    assertThat(Files.readString(house.root.resolve("other/dir/b"))).isEqualTo("hello");
    assertThat(house.rest.post(from + "copyTo/b/other/o/c?ifGenerationMatch=0", "").status())
        .isEqualTo(412);
    assertThat(house.rest.post(from + "copyTo/b/other/o/d?ifSourceGenerationMatch=1", "").status())
        .isEqualTo(412);
    assertThat(house.rest.post(from + "copyTo/b/nowhere/o/d", "").status()).isEqualTo(404);
    assertThat(house.rest.post(OBJECTS + "/none/copyTo/b/other/o/d", "").status()).isEqualTo(404);
  }

  @Test
  void areComposed() {
    house.upload("a", "one, ");
    house.upload("b", "two");
    String sources =
        "{\"sourceObjects\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"a\"}]}";
    Reply made = house.rest.post(OBJECTS + "/all/compose", sources);

    assertThat(made.text("componentCount")).isEqualTo("3");
    assertThat(made.json().has("md5Hash")).isFalse();
    assertThat(made.text("size")).isEqualTo("13");
    assertThat(house.rest.get(OBJECTS + "/all?alt=media").body()).isEqualTo("one, twoone, ");
    Reply itself =
        house.rest.post(
            OBJECTS + "/a/compose",
            "{\"sourceObjects\": [{\"name\": \"a\"}, {\"name\": \"all\"}]}");
    assertThat(itself.text("componentCount")).isEqualTo("4");
    assertThat(house.rest.get(OBJECTS + "/a?alt=media").body()).isEqualTo("one, one, twoone, ");
    assertThat(house.rest.post(OBJECTS + "/x/compose", "{}").status()).isEqualTo(400);
    assertThat(
            house
                .rest
                .post(OBJECTS + "/x/compose", "{\"sourceObjects\": [{\"name\": \"none\"}]}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void areFoldersWithASlashAtTheirEnd() throws IOException {
    assertThat(house.upload("dir/", "").status()).isEqualTo(200);
    house.upload("dir/a", "x");
    assertThat(house.file("dir")).isDirectory();
    assertThat(house.rest.get(OBJECTS).names("items")).containsExactly("dir/", "dir/a");
    assertThat(house.rest.get(OBJECTS + "/dir%2F").text("size")).isEqualTo("0");
    assertThat(house.upload("dir/", "content").status()).isEqualTo(400);
    house.rest.delete(OBJECTS + "/dir%2F");
    assertThat(house.rest.get(OBJECTS).names("items")).containsExactly("dir/a");
  }

  @Test
  void sayWhatIsNotServed() {
    assertThat(house.rest.get(OBJECTS + "/a/acl").status()).isEqualTo(501);
    assertThat(house.rest.get("/storage/v1/b/data/iam").status()).isEqualTo(501);
    assertThat(house.rest.post(OBJECTS, "{}").status()).isEqualTo(501);
    assertThat(house.rest.call("PATCH", OBJECTS + "/a", "[]").status()).isEqualTo(400);
  }

  private List<String> prefixes(String query) {
    List<String> prefixes = new ArrayList<>();
    Reply reply = house.rest.get(OBJECTS + "?" + query);
    if (reply.json().has("prefixes")) {
      for (JsonElement each : reply.json().getAsJsonArray("prefixes")) {
        prefixes.add(each.getAsString());
      }
    }
    return prefixes;
  }

  @Test
  void areListedByPrefixAndDelimiter() throws IOException {
    for (String name : List.of("a/x", "a-b", "a/y/z", "b", "c/d/e")) {
      house.write(name, "x");
    }
    Files.createDirectories(house.file("empty/folder"));
    assertThat(house.rest.get(OBJECTS).names("items"))
        .containsExactly("a-b", "a/x", "a/y/z", "b", "c/d/e");
    assertThat(house.rest.get(OBJECTS + "?prefix=a/").names("items"))
        .containsExactly("a/x", "a/y/z");
    assertThat(house.rest.get(OBJECTS + "?prefix=a").names("items")).hasSize(3);
    assertThat(house.rest.get(OBJECTS + "?delimiter=/").names("items")).containsExactly("a-b", "b");
    assertThat(prefixes("delimiter=/")).containsExactly("a/", "c/");
    assertThat(prefixes("delimiter=/&prefix=a/")).containsExactly("a/y/");
    assertThat(prefixes("delimiter=-")).containsExactly("a-");
    assertThat(house.rest.get(OBJECTS + "?startOffset=a/y&endOffset=c").names("items"))
        .containsExactly("a/y/z", "b");
    assertThat(house.rest.get("/storage/v1/b/none/o").status()).isEqualTo(404);
    assertThat(house.rest.get(OBJECTS + "?maxResults=-1").status()).isEqualTo(400);
  }
}
