package dev.trainyard.adapters.web.draft;

import dev.trainyard.adapters.web.error.CallerGoneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines ahead of whoever submits them, within a bound of memory, so that a chunk is what has
 * come while the chunk before it was written down: one line from a caller who waits for each
 * answer, hundreds from one who sends a file.
 */
public final class DraftFeed implements AutoCloseable {
  static final int CHUNK = 500;
  private static final int AHEAD_LINES = 2 * CHUNK;
  private static final int AHEAD_BYTES = 8 * Line.LONGEST;

  private final LineReader lines;
  private final DraftReader drafts;
  private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
  private final Semaphore roomForLines = new Semaphore(AHEAD_LINES);
  private final Semaphore roomForBytes = new Semaphore(AHEAD_BYTES);
  private final Thread reader;
  private boolean ended;

  public DraftFeed(InputStream body, DraftReader drafts) {
    this.lines = new LineReader(body);
    this.drafts = drafts;
    this.reader = Thread.ofVirtual().name("submit-reader").start(this::readAhead);
  }

  /**
   * What has come, at least one draft unless the body is over; waits for it.
   *
   * @throws CallerGoneException if the body broke off
   */
  public List<Draft> next() throws IOException {
    if (ended) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    items.add(take());
    queue.drainTo(items, CHUNK - 1);
    List<Draft> chunk = new ArrayList<>();
    for (Item item : items) {
      if (item.draft() == null) {
        end(item);
      } else {
        chunk.add(item.draft());
        roomForLines.release();
        roomForBytes.release(item.bytes());
      }
    }
    return chunk;
  }

  @Override
  public void close() {
    reader.interrupt();
  }

  private void end(Item last) throws IOException {
    ended = true;
    switch (last.fault()) {
      case null -> {}
      case IOException broken -> throw new CallerGoneException("the body broke off", broken);
      case Throwable fault -> throw new IllegalStateException("a line could not be read", fault);
    }
  }

  private Item take() throws IOException {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for a line");
    }
  }

  private void readAhead() {
    @Nullable Throwable fault = null;
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          read(line);
        }
      }
    } catch (Throwable e) {
      // why: whatever it was, nobody else would tell the one who waits for the next line
      fault = e;
    }
    queue.add(new Item(null, 0, fault));
  }

  private void read(Line line) throws InterruptedException {
    roomForLines.acquire();
    roomForBytes.acquire(line.bytes().length);
    queue.add(new Item(drafts.readLine(line), line.bytes().length, null));
  }

  /**
   * What stands in the queue.
   *
   * @param draft {@code null} at the end
   * @param fault why the body ended too early, if it did
   */
  private record Item(@Nullable Draft draft, int bytes, @Nullable Throwable fault) {}
}
