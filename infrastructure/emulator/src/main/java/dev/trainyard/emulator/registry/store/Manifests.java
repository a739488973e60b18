package dev.trainyard.emulator.registry.store;

import dev.trainyard.emulator.registry.store.RegistryException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Manifests and what tags mean, of all repositories. */
public final class Manifests {
  private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}");

  private final Registry registry;
  private final Blobs blobs;

  Manifests(Registry registry, Blobs blobs) {
    this.registry = registry;
    this.blobs = blobs;
  }

  /** What a manifest is pushed with. */
  public record Push(RepositoryName name, String reference, String contentType, byte[] bytes) {}

  /**
   * Takes a manifest, and makes its reference mean it if that is a tag.
   *
   * @throws RegistryException if it is not what its reference says, or names what is not there
   */
  public Manifest put(Push push) throws IOException {
    Digest digest = digest(push);
    Manifest manifest = Manifest.read(digest, push.bytes(), push.contentType());
    synchronized (registry) {
      Shelf shelf = registry.shelf(push.name());
      requireAll(shelf, manifest);
      Path draft = registry.newDraft("manifest-" + UUID.randomUUID());
      Files.write(draft, push.bytes());
      blobs.put(digest, draft);
      shelf.addManifest(digest, manifest.mediaType());
      if (!Digest.isMeantBy(push.reference())) {
        shelf.setTag(push.reference(), digest);
      }
    }
    return manifest;
  }

  private static Digest digest(Push push) {
    if (!Digest.isMeantBy(push.reference())) {
      if (!TAG.matcher(push.reference()).matches()) {
        throw Manifest.invalid("\"" + push.reference() + "\" is neither a digest nor a tag.");
      }
      return Digest.of(push.bytes());
    }
    Digest wanted = Digest.parse(push.reference());
    Digest own = Digest.of(wanted.algorithm(), wanted.sum().digest(push.bytes()));
    if (!own.equals(wanted)) {
      throw RegistryException.invalid(
          Code.DIGEST_INVALID, "The manifest is %s, not %s.".formatted(own, wanted));
    }
    return own;
  }

  private void requireAll(Shelf shelf, Manifest manifest) throws IOException {
    for (Digest need : manifest.needs()) {
      boolean isThere =
          manifest.isIndex() ? shelf.mediaType(need).isPresent() : shelf.hasBlob(need);
      if (!isThere || !blobs.has(need)) {
        throw RegistryException.invalid(
            Code.MANIFEST_BLOB_UNKNOWN,
            "The manifest names %s, which is not in this repository.".formatted(need));
      }
    }
  }

  /** A manifest with its bytes' file. */
  public record Found(Digest digest, String mediaType, Path file) {
    /** What it says. */
    public Manifest read() throws IOException {
      return Manifest.read(digest, Files.readAllBytes(file), mediaType);
    }
  }

  /** By tag or digest; empty if there is none. */
  public Optional<Found> find(RepositoryName name, String reference) throws IOException {
    Shelf shelf = registry.shelf(name);
    Optional<Digest> digest = digest(shelf, reference);
    if (digest.isEmpty() || !blobs.has(digest.get())) {
      return Optional.empty();
    }
    return shelf
        .mediaType(digest.get())
        .map(type -> new Found(digest.get(), type, blobs.file(digest.get())));
  }

  private static Optional<Digest> digest(Shelf shelf, String reference) throws IOException {
    if (Digest.isMeantBy(reference)) {
      return Optional.of(Digest.parse(reference));
    }
    return TAG.matcher(reference).matches() ? shelf.tag(reference) : Optional.empty();
  }

  /** The manifests that are about another one. */
  public List<Found> referrers(RepositoryName name, Digest subject) throws IOException {
    List<Found> about = new ArrayList<>();
    for (Digest each : registry.shelf(name).manifests()) {
      Optional<Found> found = find(name, each.toString());
      if (found.isPresent() && isAbout(found.get(), subject)) {
        about.add(found.get());
      }
    }
    return about;
  }

  private static boolean isAbout(Found found, Digest subject) throws IOException {
    return found.read().subject().map(Descriptor::digest).equals(Optional.of(subject));
  }

  /**
   * Removes a tag, or a manifest with all its tags. Its bytes stay: another repository may have
   * them, and they are few.
   *
   * @throws RegistryException if it is not there
   */
  public void remove(RepositoryName name, String reference) throws IOException {
    synchronized (registry) {
      Shelf shelf = registry.shelf(name);
      boolean wasThere =
          Digest.isMeantBy(reference)
              ? shelf.removeManifest(Digest.parse(reference))
              : TAG.matcher(reference).matches() && shelf.removeTag(reference);
      if (!wasThere) {
        throw unknown(reference);
      }
    }
  }

  public static RegistryException unknown(String reference) {
    return RegistryException.unknown(
        Code.MANIFEST_UNKNOWN, "There is no manifest " + reference + " in this repository.");
  }

  /**
   * @throws RegistryException if there is no such repository
   */
  public List<String> tags(RepositoryName name) throws IOException {
    Shelf shelf = registry.shelf(name);
    if (!shelf.exists()) {
      throw RegistryException.unknown(Code.NAME_UNKNOWN, "There is no repository " + name + ".");
    }
    return shelf.tags();
  }
}
