package dev.trainyard.emulator.registry;

import static dev.trainyard.emulator.registry.RegistryHouse.digest;
import static dev.trainyard.emulator.registry.RegistryHouse.header;
import static dev.trainyard.emulator.registry.RegistryHouse.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullTest {
  private static final String MANIFESTS = "/v2/gcr.io/demo/train/manifests/";
  private static final String OCI = "application/vnd.oci.image.manifest.v1+json";

  @TempDir Path folder;
  private RegistryHouse house;
  private String blob;
  private String image;

  @BeforeEach
  void open() throws IOException {
    house = new RegistryHouse(folder);
    blob = house.push("gcr.io/demo/train", "hello");
    image = manifest(blob, blob);
    for (String tag : new String[] {"1", "2", "3", "latest"}) {
      house.tag("gcr.io/demo/train", tag, image);
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void saysThatItIsARegistry() {
    HttpResponse<String> answer = house.get("/v2/");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Docker-Distribution-API-Version")).isEqualTo("registry/2.0");
    assertThat(house.call("POST", "/v2/entries:list", "{}").body()).doesNotContain("errors");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-1,206,he,bytes 0-1/5",
    "bytes=3-,206,lo,bytes 3-4/5",
    "bytes=-2,206,lo,bytes 3-4/5",
    "bytes=0-1000,206,hello,bytes 0-4/5",
    "bytes=9-,416,,"
  })
  void givesABlobInParts(String range, int status, String part, String where) {
    HttpResponse<String> answer = house.get("/v2/gcr.io/demo/train/blobs/" + blob, "Range", range);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (part != null) {
      assertThat(answer.body()).isEqualTo(part);
      assertThat(header(answer, "Content-Range")).isEqualTo(where);
    }
  }

  @Test
  void tellsOfABlobWithoutItsBytes() {
    HttpResponse<String> head = house.call("HEAD", "/v2/gcr.io/demo/train/blobs/" + blob, "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("5");
    assertThat(header(head, "Docker-Content-Digest")).isEqualTo(blob);
    assertThat(house.call("HEAD", "/v2/a/blobs/" + blob, "").statusCode()).isEqualTo(404);
  }

  @Test
  void givesAManifestAsItWasPushed() {
    for (String reference : new String[] {"1", digest(image), digest(image).replace(":", "%3A")}) {
      HttpResponse<String> answer = house.get(MANIFESTS + reference);
      assertThat(answer.body()).isEqualTo(image);
      assertThat(header(answer, "Content-Type")).isEqualTo(OCI);
      assertThat(header(answer, "Docker-Content-Digest")).isEqualTo(digest(image));
      HttpResponse<String> head = house.call("HEAD", MANIFESTS + reference, "");
      assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(image.length()));
    }
  }

  @Test
  void takesAnIndexOfWhatItHas() {
    String index =
        """
        {"schemaVersion": 2, "manifests": [{"mediaType": "%s", "digest": "%s", "size": 1}]}
        """;
    String type = "application/vnd.oci.image.index.v1+json";
    String good = index.formatted(OCI, digest(image));
    assertThat(house.call("PUT", MANIFESTS + "all", good, "Content-Type", type).statusCode())
        .isEqualTo(201);
    assertThat(header(house.get(MANIFESTS + "all"), "Content-Type")).isEqualTo(type);
    String bad = index.formatted(OCI, digest("other"));
    assertThat(house.call("PUT", MANIFESTS + "all", bad, "Content-Type", type).body())
        .contains("MANIFEST_BLOB_UNKNOWN");
  }

  @Test
  void removesATagOrAManifestWithItsTags() {
    assertThat(house.call("DELETE", MANIFESTS + "1", "").statusCode()).isEqualTo(202);
    assertThat(house.get(MANIFESTS + "1").statusCode()).isEqualTo(404);
    assertThat(house.get(MANIFESTS + "2").statusCode()).isEqualTo(200);
    assertThat(house.call("DELETE", MANIFESTS + digest(image), "").statusCode()).isEqualTo(202);
    assertThat(house.get(MANIFESTS + "2").body()).contains("MANIFEST_UNKNOWN");
    assertThat(house.get("/v2/gcr.io/demo/train/tags/list").body()).contains("\"tags\":[]");
    assertThat(house.call("DELETE", MANIFESTS + digest(image), "").statusCode()).isEqualTo(404);
  }

  @Test
  void listsTagsPageByPage() {
    HttpResponse<String> first = house.get("/v2/gcr.io/demo/train/tags/list?n=3");
    assertThat(first.body())
        .isEqualTo("{\"name\":\"gcr.io/demo/train\",\"tags\":[\"1\",\"2\",\"3\"]}\n");
    String link = header(first, "Link");
    assertThat(link).endsWith("; rel=\"next\"");
    HttpResponse<String> second = house.get(link.substring(1, link.indexOf('>')));
    assertThat(second.body()).contains("[\"latest\"]");
    assertThat(header(second, "Link")).isEmpty();
    assertThat(house.get("/v2/gcr.io/demo/train/tags/list?n=0").body()).contains("[]");
    assertThat(house.get("/v2/nobody/tags/list").body()).contains("NAME_UNKNOWN");
  }

  @Test
  void listsRepositoriesPageByPage() {
    house.push("a", "{}");
    house.tag("a", "1", manifest(house.push("a", "{}"), digest("{}")));
    HttpResponse<String> first = house.get("/v2/_catalog?n=1");
    assertThat(first.body()).isEqualTo("{\"repositories\":[\"a\"]}\n");
    assertThat(header(first, "Link")).isEqualTo("</v2/_catalog?n=1&last=a>; rel=\"next\"");
    assertThat(house.get("/v2/_catalog?last=a").body()).contains("[\"gcr.io/demo/train\"]");
  }
}
