package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder belongs to one living process; the lock ends with the process, however it ends. */
final class FolderLock implements AutoCloseable {
  /** The file that names the process; it is there once the lock was taken. */
  static final String HOLDER = "lock.pid";

  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static FolderLock take(Path folder) {
    // why: closing any channel on a locked file frees the lock of the whole JVM, so a folder that
    // is held here must not even be opened.
    if (!HELD_HERE.add(folder)) {
      throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return new FolderLock(folder, open(folder));
    } catch (IOException e) {
      HELD_HERE.remove(folder);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      HELD_HERE.remove(folder);
      throw e;
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(folder, holder(folder));
    }
    Files.writeString(folder.resolve(HOLDER), Long.toString(ProcessHandle.current().pid()));
    return channel;
  }

  private static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve(HOLDER)).strip();
    } catch (IOException _) {
      return "unknown";
    }
  }

  private static CannotStartException inUse(Path folder, String pid) {
    return new CannotStartException(
        "the folder " + folder + " is in use by process " + pid + "; stop it or use another");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(folder);
    }
  }
}
