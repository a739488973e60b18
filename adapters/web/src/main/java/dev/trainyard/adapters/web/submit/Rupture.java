package dev.trainyard.adapters.web.submit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends an answer in a way that nobody can take for its end. */
record Rupture(HttpServerRequest request) {
  private static final long HTTP_2_INTERNAL_ERROR = 2;
  private static final int PATIENCE_SECONDS = 10;

  void breakOff() {
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset(HTTP_2_INTERNAL_ERROR);
    } else {
      close();
    }
  }

  // why: what the framework writes about the failure must find the connection closed, or it may
  // still end the answer in order
  private void close() {
    try {
      request
          .connection()
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      request.response().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
