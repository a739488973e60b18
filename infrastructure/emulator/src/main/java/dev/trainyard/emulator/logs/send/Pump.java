package dev.trainyard.emulator.logs.send;

import com.google.gson.JsonObject;
import dev.trainyard.emulator.logs.read.Merge;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Sends a log to one reader. It reads on when what it sent was taken, so that a slow reader waits
 * for itself only; between two looks at a log that does not grow it is a timer and no thread.
 */
public final class Pump {
  private static final Logger LOGGER = Logger.getLogger(Pump.class);
  private static final int ROOM = 64 * 1024;

  private final HttpServerResponse response;
  private final LineSource source;
  private final Form form;
  private final Context context;
  private final Follow follow;
  private long silence;
  private boolean isClosed;

  /**
   * Whether and how to wait for more.
   *
   * @param ending of the job, once it has ended
   */
  public record Follow(boolean isOn, Rhythm rhythm, Supplier<JsonObject> ending) {}

  /** For the event loop that it is called on. */
  public Pump(HttpServerResponse response, LineSource source, Form form, Follow follow) {
    this.response = response;
    this.source = source;
    this.form = form;
    this.follow = follow;
    this.context = Objects.requireNonNull(Vertx.currentContext());
  }

  public void begin() {
    response.setChunked(true).putHeader("content-type", form.contentType());
    if (follow.isOn()) {
      response.putHeader("cache-control", "no-store");
    }
    response.closeHandler(_ -> isClosed = true);
    response.exceptionHandler(_ -> isClosed = true);
    response.write(form.head());
    turn();
  }

  private record Page(String text, LineSource.Found found) {}

  private void turn() {
    if (isClosed) {
      return;
    }
    context.owner().executeBlocking(this::read, false).onComplete(this::send, this::breakOff);
  }

  // why: an emulator that stops takes no more work, and there is nothing wrong with the log
  private void breakOff(Throwable failure) {
    if (!(failure instanceof RejectedExecutionException)) {
      LOGGER.warn("a log cannot be read on", failure);
    }
    response.reset();
  }

  private Page read() {
    StringBuilder text = new StringBuilder();
    Merge merge = source.merge();
    LineSource.Found found = source.read(line -> text.append(form.line(line, merge)), ROOM);
    return new Page(text.toString(), found);
  }

  private void send(Page page) {
    if (isClosed) {
      return;
    }
    write(page.text());
    switch (page.found()) {
      case MORE -> whenTaken();
      case END -> end();
      case NO_MORE_YET -> {
        if (follow.isOn()) {
          rest(page.text().isEmpty());
        } else {
          end();
        }
      }
    }
  }

  private void write(String text) {
    if (!text.isEmpty()) {
      response.write(text);
    }
  }

  private void whenTaken() {
    if (response.writeQueueFull()) {
      response.drainHandler(_ -> {
        response.drainHandler(null);
        turn();
      });
    } else {
      turn();
    }
  }

  private void rest(boolean isSilent) {
    long look = follow.rhythm().look().toMillis();
    silence = isSilent ? silence + look : 0;
    if (silence >= follow.rhythm().heartbeat().toMillis()) {
      silence = 0;
      write(Form.Events.HEARTBEAT);
    }
    context.owner().setTimer(look, _ -> whenTaken());
  }

  private void end() {
    response.end(form.foot(source.merge(), follow.ending().get()));
  }
}
