package dev.trainyard.emulator.front.visit;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A request's body for a thread that may wait. The caller sends no more than a few pieces ahead of
 * what is read.
 */
public final class BodyInput extends InputStream {
  private static final int AHEAD = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private sealed interface Piece {
    record Bytes(Buffer bytes) implements Piece {}

    record End() implements Piece {}

    record Broken(Throwable cause) implements Piece {}
  }

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final HttpServerRequest request;
  private final Context context;
  private byte[] current = new byte[0];
  private int next;
  private volatile boolean isOver;

  /** For the event loop that the request came on, before it lets others run. */
  public BodyInput(HttpServerRequest request, Context context) {
    this.request = request;
    this.context = context;
    request.pause();
    request.handler(this::take);
    request.endHandler(_ -> pieces.add(new Piece.End()));
    request.exceptionHandler(cause -> pieces.add(new Piece.Broken(cause)));
    request.fetch(AHEAD);
  }

  private void take(Buffer bytes) {
    pieces.add(new Piece.Bytes(bytes));
  }

  /** Whether all of it was read. */
  public boolean isOver() {
    return isOver;
  }

  /** Lets the rest go by; for the event loop. */
  public void drain() {
    if (!request.isEnded()) {
      request.handler(_ -> {});
      request.resume();
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? current[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    Objects.checkFromIndexSize(from, most, into.length);
    if (most == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int length = Math.min(most, current.length - next);
    System.arraycopy(current, next, into, from, length);
    next += length;
    return length;
  }

  private boolean fill() throws IOException {
    while (next == current.length) {
      if (isOver) {
        return false;
      }
      switch (await()) {
        case Piece.Bytes(Buffer bytes) -> {
          current = bytes.getBytes();
          next = 0;
          context.runOnContext(_ -> fetchOne());
        }
        case Piece.End _ -> isOver = true;
        case Piece.Broken(Throwable cause) -> throw new IOException("the body broke off", cause);
      }
    }
    return true;
  }

  private void fetchOne() {
    if (!request.isEnded()) {
      request.fetch(1);
    }
  }

  private Piece await() throws IOException {
    try {
      @Nullable Piece piece = pieces.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (piece == null) {
        throw new IOException("the body does not come");
      }
      return piece;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the body came", e);
    }
  }
}
