package dev.trainyard.emulator.registry.store;

import dev.trainyard.emulator.registry.store.RegistryException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All repositories. What was put in is there after a crash, and what was not, is not in part. */
public final class Registry {
  private final Path repositories;
  private final Path drafts;
  private final Blobs blobs;
  private final Uploads uploads;
  private final Manifests manifests;

  private Registry(Path folder, Uploads uploads) {
    this.repositories = folder.resolve("repositories");
    this.drafts = folder.resolve("uploads");
    this.blobs = new Blobs(folder.resolve("blobs"));
    this.uploads = uploads;
    this.manifests = new Manifests(this, blobs);
  }

  /**
   * @param folder its own, of which no other emulator knows
   */
  public static Registry open(Path folder) throws IOException {
    return new Registry(folder, Uploads.open(folder.resolve("uploads")));
  }

  Shelf shelf(RepositoryName name) {
    return new Shelf(repositories, name, drafts);
  }

  Path newDraft(String name) {
    return drafts.resolve(name);
  }

  /** Manifests and tags. */
  public Manifests manifests() {
    return manifests;
  }

  /** A blob's file, if the repository has it. */
  public Optional<Path> blob(RepositoryName name, Digest digest) {
    return shelf(name).hasBlob(digest) && blobs.has(digest)
        ? Optional.of(blobs.file(digest))
        : Optional.empty();
  }

  /** Lets a repository have what another one has; whether that has it. */
  public synchronized boolean mount(RepositoryName to, RepositoryName from, Digest digest)
      throws IOException {
    boolean isThere = blob(from, digest).isPresent();
    if (isThere) {
      shelf(to).addBlob(digest);
    }
    return isThere;
  }

  public Upload begin(RepositoryName name) throws IOException {
    return uploads.begin(name);
  }

  /**
   * @throws RegistryException if there is none
   */
  public Upload upload(RepositoryName name, String id) {
    return uploads.find(name, id);
  }

  /**
   * Makes an upload a blob of its repository.
   *
   * @throws RegistryException if it is not what it should be; the upload is gone in either case
   */
  public void finish(Upload upload, Digest digest) throws IOException {
    uploads.forget(upload);
    // why: a gigabyte is summed and written without anybody else waiting for it
    add(upload.repository(), digest, upload.finish(digest));
  }

  private synchronized void add(RepositoryName name, Digest digest, Path file) throws IOException {
    blobs.put(digest, file);
    shelf(name).addBlob(digest);
  }

  public void cancel(Upload upload) throws IOException {
    uploads.cancel(upload);
  }

  /**
   * Takes a blob out of a repository; its bytes stay as long as another one has it.
   *
   * @throws RegistryException if it is not there
   */
  public synchronized void removeBlob(RepositoryName name, Digest digest) throws IOException {
    if (!shelf(name).removeBlob(digest)) {
      throw unknown(digest);
    }
    for (RepositoryName each : names(Shelf::isBegun)) {
      if (shelf(each).needs(digest)) {
        return;
      }
    }
    blobs.remove(digest);
  }

  public static RegistryException unknown(Digest digest) {
    return RegistryException.unknown(
        Code.BLOB_UNKNOWN, "There is no blob " + digest + " in this repository.");
  }

  /** All repositories that an image was ever pushed to, in the order of their characters. */
  public List<RepositoryName> names() throws IOException {
    return names(Shelf::isRepository);
  }

  private List<RepositoryName> names(Predicate<Path> wanted) throws IOException {
    if (!Files.isDirectory(repositories)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.walk(repositories)) {
      return folders
          .filter(wanted)
          .map(folder -> repositories.relativize(folder).toString().replace('\\', '/'))
          .sorted()
          .map(RepositoryName::new)
          .toList();
    }
  }
}
