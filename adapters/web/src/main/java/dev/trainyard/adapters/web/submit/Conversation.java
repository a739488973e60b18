package dev.trainyard.adapters.web.submit;

import dev.trainyard.adapters.web.draft.DraftFeed;
import dev.trainyard.adapters.web.draft.DraftReader;
import dev.trainyard.adapters.web.error.CallerGoneException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Lines in, answers out, both at once: one thread reads ahead, one writes what the caller takes,
 * and the caller's own submits between them.
 */
final class Conversation {
  private final DraftFeed feed;
  private final Submitter submitter;
  private final List<Answer> first;

  private Conversation(DraftFeed feed, Submitter submitter, List<Answer> first) {
    this.feed = feed;
    this.submitter = submitter;
    this.first = first;
  }

  /** Waits for the first lines and submits them, while the status can still be chosen. */
  static Conversation open(InputStream body, DraftReader drafts, Submitter submitter)
      throws IOException {
    DraftFeed feed = new DraftFeed(body, drafts);
    try {
      return new Conversation(feed, submitter, submitter.submit(feed.next()));
    } catch (IOException | RuntimeException e) {
      feed.close();
      throw e;
    }
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** Answers until the body is over; whatever stops it before that breaks the answer off. */
  void answer(OutputStream out, Rupture rupture) throws IOException {
    try {
      answerAll(out);
    } catch (IOException | RuntimeException e) {
      rupture.breakOff();
      throw e;
    }
  }

  private void answerAll(OutputStream out) throws IOException {
    try (feed;
        Spool spool = new Spool()) {
      FutureTask<Void> writing = new FutureTask<>(() -> pour(spool, out));
      Thread.ofVirtual().name("submit-writer").start(writing);
      List<Answer> answers = first;
      while (!answers.isEmpty()) {
        spool.add(Ndjson.write(answers));
        answers = submitter.submit(feed.next());
      }
      spool.end();
      await(writing);
    }
  }

  private static Void pour(Spool spool, OutputStream out) throws IOException {
    spool.pour(out);
    return null;
  }

  private static void await(FutureTask<Void> writing) throws IOException {
    try {
      writing.get();
    } catch (ExecutionException e) {
      throw new CallerGoneException("the caller did not take all answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped before the caller took all answers", e);
    }
  }
}
