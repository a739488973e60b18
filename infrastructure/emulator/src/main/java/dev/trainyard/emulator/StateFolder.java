package dev.trainyard.emulator;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An emulator's folder, held by one emulator at a time, with a card that says who. */
final class StateFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private StateFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes the folder if need be, and takes it.
   *
   * @throws StateInUseException if another emulator has it
   */
  static StateFolder take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StateInUseException(folder, card(folder));
    }
    return new StateFolder(folder, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String card(Path folder) throws IOException {
    Path card = folder.resolve("emulator.json");
    return Files.exists(card) ? Files.readString(card).strip() : "not ready yet";
  }

  Path journal() {
    return folder.resolve("jobs.journal");
  }

  Path pipelines() {
    return folder.resolve("pipelines.journal");
  }

  /** Tells others where we are; the card is whole whenever it is there. */
  void announce(String host, int port, Instant start) throws IOException {
    JsonObject card = new JsonObject();
    card.addProperty("pid", ProcessHandle.current().pid());
    card.addProperty("host", host);
    card.addProperty("port", port);
    card.addProperty("startTime", start.toString());
    Path draft = folder.resolve("emulator.json.draft");
    Files.writeString(draft, card + "\n");
    Files.move(draft, folder.resolve("emulator.json"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("emulator.json"));
    lock.close();
  }
}
