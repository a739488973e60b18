package dev.trainyard.cli.customjobs.packaging;

import dev.trainyard.cli.api.CommandFailedException;
import java.util.List;

/**
 * Makes of local code what Vertex AI can run. Called once for a job, after everything else about it
 * was found right and before the job is created.
 */
public interface Packaging {
  /**
   * Builds an image and pushes it.
   *
   * @return its name, as {@code imageUri} wants it
   * @throws CommandFailedException if that does not succeed; no job is created then
   */
  String imageFor(PackagedPool pool);

  /**
   * Packs a source distribution and puts it into a bucket, with the pool's extra packages.
   *
   * @param folder {@code gs://BUCKET/...}, without a slash at the end
   * @return where they lie, as {@code packageUris} wants them
   * @throws CommandFailedException if that does not succeed; no job is created then
   */
  List<String> packagesFor(PackagedPool pool, String folder);
}
