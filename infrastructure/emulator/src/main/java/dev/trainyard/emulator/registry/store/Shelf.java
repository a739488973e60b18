package dev.trainyard.emulator.registry.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one repository has: a file for each blob, one for each manifest with its media type in it,
 * and one for each tag with its digest. No step of a repository's name begins with an underscore.
 */
final class Shelf {
  private static final String BLOBS = "_blobs";
  private static final String MANIFESTS = "_manifests";
  private static final String TAGS = "_tags";

  private final Path folder;
  private final Path drafts;

  Shelf(Path repositories, RepositoryName name, Path drafts) {
    this.folder = repositories.resolve(name.text());
    this.drafts = drafts;
  }

  /** Whether a folder is a repository's, and not only a step on the way to one. */
  static boolean isRepository(Path folder) {
    return Files.isDirectory(folder.resolve(MANIFESTS));
  }

  /** Whether it has anything, if only blobs whose manifest is still to come. */
  static boolean isBegun(Path folder) {
    return isRepository(folder) || Files.isDirectory(folder.resolve(BLOBS));
  }

  boolean exists() {
    return isRepository(folder);
  }

  boolean hasBlob(Digest digest) {
    return Files.exists(file(BLOBS, digest));
  }

  /** Whether its bytes have to stay. */
  boolean needs(Digest digest) {
    return hasBlob(digest) || Files.exists(file(MANIFESTS, digest));
  }

  void addBlob(Digest digest) throws IOException {
    if (!hasBlob(digest)) {
      write(file(BLOBS, digest), "");
    }
  }

  /** Whether it was there. */
  boolean removeBlob(Digest digest) throws IOException {
    return Files.deleteIfExists(file(BLOBS, digest));
  }

  /** A manifest's media type. */
  Optional<String> mediaType(Digest digest) throws IOException {
    return text(file(MANIFESTS, digest));
  }

  /** All manifests. */
  List<Digest> manifests() throws IOException {
    List<Digest> all = new ArrayList<>();
    for (String algorithm : Disk.names(folder.resolve(MANIFESTS))) {
      for (String hex : Disk.names(folder.resolve(MANIFESTS).resolve(algorithm))) {
        all.add(new Digest(algorithm, hex));
      }
    }
    return all;
  }

  void addManifest(Digest digest, String mediaType) throws IOException {
    write(file(MANIFESTS, digest), mediaType);
  }

  /** Removes it and the tags that mean it; whether it was there. */
  boolean removeManifest(Digest digest) throws IOException {
    for (String tag : tags()) {
      if (tag(tag).equals(Optional.of(digest))) {
        removeTag(tag);
      }
    }
    return Files.deleteIfExists(file(MANIFESTS, digest));
  }

  /** In the order of their characters. */
  List<String> tags() throws IOException {
    return Disk.names(folder.resolve(TAGS));
  }

  Optional<Digest> tag(String tag) throws IOException {
    return text(folder.resolve(TAGS).resolve(tag)).map(Digest::parse);
  }

  void setTag(String tag, Digest digest) throws IOException {
    write(folder.resolve(TAGS).resolve(tag), digest.toString());
  }

  boolean removeTag(String tag) throws IOException {
    return Files.deleteIfExists(folder.resolve(TAGS).resolve(tag));
  }

  private Path file(String kind, Digest digest) {
    return folder.resolve(kind).resolve(digest.algorithm()).resolve(digest.hex());
  }

  private void write(Path file, String text) throws IOException {
    Path draft = drafts.resolve("note-" + UUID.randomUUID());
    Disk.write(file, draft, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
