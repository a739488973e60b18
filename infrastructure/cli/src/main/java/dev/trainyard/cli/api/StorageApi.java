package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;

/** Cloud Storage, or what stands in for it. */
public final class StorageApi {
  private static final URI GOOGLE = URI.create("https://storage.googleapis.com");

  private final HttpDoor door;

  private StorageApi(Endpoint server) {
    this.door = new HttpDoor(server);
  }

  /**
   * @param token opens the bucket
   */
  public static StorageApi google(String token) {
    return new StorageApi(new Endpoint(GOOGLE, token, null));
  }

  /**
   * @param address {@code HOST:PORT} of an emulator
   */
  public static StorageApi at(String address) {
    return new StorageApi(Endpoint.open(URI.create("http://" + address)));
  }

  /**
   * Puts a file where an object is to be; one that was there is replaced.
   *
   * @throws CommandFailedException if it could not be put there
   */
  public void upload(Path file, String bucket, String object) {
    door.post(
        "/upload/storage/v1/b/%s/o?uploadType=media&name=%s"
            .formatted(encode(bucket, UTF_8), encode(object, UTF_8)),
        file);
  }
}
