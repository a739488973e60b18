package dev.trainyard.cli.workshop;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.api.StorageApi;
import dev.trainyard.cli.context.Aim;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Puts files into buckets. */
@FunctionalInterface
interface Bucket {
  /**
   * @param object what follows {@code gs://BUCKET/}
   */
  void put(Path file, String bucket, String object);

  /** Those of the local Vertex AI, else Google's, which the token of the server opens. */
  static Bucket of(@Nullable LocalVertex local, Aim aim) {
    return (file, bucket, object) -> {
      StorageApi storage = local == null ? google(aim) : StorageApi.at(local.address());
      storage.upload(file, bucket, object);
    };
  }

  private static StorageApi google(Aim aim) {
    String token = aim.endpoint().token();
    if (token.isEmpty()) {
      throw badInput(
          "--as-package: Cloud Storage needs a token. Set TRAINYARD_TOKEN, for example to what 'gcloud auth print-access-token' prints, or a context's --token-command.");
    }
    return StorageApi.google(token);
  }
}
