package dev.trainyard.emulator.logs.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A replica's log; it may grow, or not be there yet. */
public record LogFile(String replica, Path path) {
  private static final long SMALL = 64 * 1024;

  public long size() {
    try {
      return Files.size(path);
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What follows the offset, at most so many bytes; nothing at the end. */
  byte[] read(long offset, int most) {
    // why: thousands may follow, and a file that is open for each would be too many
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate(most);
      while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {}
      return Arrays.copyOf(bytes.array(), bytes.position());
    } catch (NoSuchFileException _) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the first line begins that is not older; the end if all are. */
  public long seek(Instant since) {
    long low = 0;
    long high = size();
    while (high - low > SMALL) {
      long middle = low + (high - low) / 2;
      LogLine line = lineAfter(middle);
      if (line != null && line.start() < high && line.time().isBefore(since)) {
        low = line.end();
      } else {
        high = middle;
      }
    }
    Cursor cursor = new Cursor(this, low);
    for (LogLine line = cursor.peek();
        line != null && line.time().isBefore(since);
        line = cursor.peek()) {
      cursor.take();
    }
    return cursor.position();
  }

  /** The first whole line that begins after an offset. */
  private @Nullable LogLine lineAfter(long offset) {
    Cursor cursor = new Cursor(this, offset);
    if (cursor.peek() == null) {
      return null;
    }
    cursor.take();
    return cursor.peek();
  }
}
