package dev.trainyard.emulator.registry;

import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.emulator.front.Door;
import dev.trainyard.emulator.registry.store.Registry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A registry and a port that shows it. */
public final class RegistryHouse implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public final String endpoint;
  private final Door door;

  public RegistryHouse(Path folder) throws IOException {
    this(folder, 0);
  }

  RegistryHouse(Path folder, int port) throws IOException {
    door =
        Door.open(
            new InetSocketAddress("127.0.0.1", port),
            Methods.of("Nobody", "nothing", List.of()),
            List.of(new RegistryAnnex(Registry.open(folder))));
    endpoint = "127.0.0.1:" + door.port();
  }

  HttpResponse<String> call(String method, String path, String body, String... headers) {
    String address = path.startsWith("http") ? path : "http://" + endpoint + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return call("GET", path, "", headers);
  }

  /** Where a new upload goes on. */
  String begin(String repository) {
    return header(call("POST", "/v2/" + repository + "/blobs/uploads/", ""), "Location");
  }

  /** Pushes a blob; its digest. */
  String push(String repository, String content) {
    String digest = digest(content);
    call("POST", "/v2/" + repository + "/blobs/uploads/?digest=" + digest, content);
    return digest;
  }

  HttpResponse<String> tag(String repository, String tag, String manifest) {
    String type = "application/vnd.oci.image.manifest.v1+json";
    return call("PUT", "/v2/" + repository + "/manifests/" + tag, manifest, "Content-Type", type);
  }

  /** A manifest whose configuration and only layer are these. */
  static String manifest(String config, String layer) {
    return """
    {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
     "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": "%s", "size": 2},
     "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", "digest": "%s", "size": 5}]}
    """
        .formatted(config, layer);
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static String digest(String content) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    door.close();
  }
}
