package dev.trainyard.emulator.storage.bucket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.trainyard.emulator.storage.store.ObjectName;
import dev.trainyard.emulator.storage.store.ObjectShelf;
import dev.trainyard.emulator.storage.store.RefusedException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All buckets: the folders of the root. */
public record BucketShelf(Path root, Path cards) {

  /**
   * A bucket as it is shown, without what depends on who asks.
   *
   * @param said by who made it, in the API's form
   */
  public record Bucket(String name, Instant created, JsonObject said) {}

  /** Those that there are, by name. */
  public List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(BucketShelf::isName)
          .sorted()
          .toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  private static boolean isName(String name) {
    try {
      ObjectName.requireBucket(name);
      return true;
    } catch (RefusedException _) {
      return false;
    }
  }

  /**
   * @throws RefusedException if there is none
   */
  public Bucket get(String name) throws IOException {
    ObjectName.requireBucket(name);
    Path folder = root.resolve(name);
    if (!Files.isDirectory(folder)) {
      throw RefusedException.noSuchBucket();
    }
    Path oldest = Files.exists(card(name)) ? card(name) : folder;
    Instant made = Files.getLastModifiedTime(oldest).toInstant();
    return new Bucket(name, made, said(name));
  }

  private JsonObject said(String name) throws IOException {
    try {
      return JsonParser.parseString(Files.readString(card(name))).getAsJsonObject();
    } catch (NoSuchFileException _) {
      return new JsonObject();
    }
  }

  /**
   * @throws RefusedException if it is there already
   */
  public Bucket create(String name, JsonObject said) throws IOException {
    ObjectName.requireBucket(name);
    Files.createDirectories(root);
    try {
      Files.createDirectory(root.resolve(name));
    } catch (FileAlreadyExistsException _) {
      throw RefusedException.conflict(
          "Your previous request to create the named bucket succeeded and you already own it.");
    }
    say(name, said);
    return get(name);
  }

  /** Says other things of a bucket. */
  public void say(String name, JsonObject said) throws IOException {
    Files.createDirectories(card(name).getParent());
    Files.writeString(card(name), said + "\n");
  }

  /**
   * @throws RefusedException if it is not empty, or not there
   */
  public void remove(String name, ObjectShelf objects) throws IOException {
    get(name);
    Listing first = new Walk(objects, name).list(new Listing.Wish("", "", "", "", "", 1));
    if (!first.names().isEmpty()) {
      throw RefusedException.conflict("The bucket you tried to delete is not empty.");
    }
    try (Stream<Path> folders = Files.walk(root.resolve(name))) {
      for (Path folder : folders.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(folder);
      }
    }
    Files.deleteIfExists(card(name));
  }

  private Path card(String name) {
    return cards.resolve(name + ".bucket.json");
  }
}
