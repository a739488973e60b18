package dev.trainyard.cli.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Cloud Storage, or what stands in for it. */
public final class StorageApi {
  private static final URI GOOGLE = URI.create("https://storage.googleapis.com");

  private final HttpDoor door;
  private final UnaryOperator<String> making;

  /**
   * @param making tells how a bucket is made
   */
  private StorageApi(Endpoint server, UnaryOperator<String> making) {
    this.door = new HttpDoor(server);
    this.making = making;
  }

  /**
   * @param token opens the bucket
   */
  public static StorageApi google(String token) {
    return new StorageApi(
        new Endpoint(GOOGLE, token, null), "gcloud storage buckets create gs://%s"::formatted);
  }

  /**
   * @param address {@code HOST:PORT} of an emulator
   */
  public static StorageApi at(String address) {
    String words =
        "curl -H 'Content-Type: application/json' -d '{\"name\":\"%s\"}' http://"
            + address
            + "/storage/v1/b";
    return new StorageApi(Endpoint.open(URI.create("http://" + address)), words::formatted);
  }

  /**
   * Puts a file where an object is to be; one that was there is replaced.
   *
   * @throws CommandFailedException if it could not be put there
   */
  public void upload(Path file, String bucket, String object) {
    try {
      door.post(
          "/upload/storage/v1/b/%s/o?uploadType=media&name=%s"
              .formatted(encode(bucket, UTF_8), encode(object, UTF_8)),
          file);
    } catch (NotThereException e) {
      throw CommandFailedException.failed(
          "There is no bucket gs://%s. Make it: %s".formatted(bucket, making.apply(bucket)));
    }
  }
}
