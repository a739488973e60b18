package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.trainyard.emulator.run.replica.Output;
import java.io.Closeable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes a container's two streams as they come. */
final class Frames extends ResultCallback.Adapter<Frame> {
  private final CompletableFuture<Void> attached = new CompletableFuture<>();
  private final Output output;

  Frames(Output output) {
    this.output = output;
  }

  /**
   * Returns when nothing of what the container prints from now on can be missed.
   *
   * @throws DockerException if that cannot be
   */
  void awaitAttached() {
    try {
      attached.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DockerException said
          ? said
          : new DockerException("its output cannot be had: " + Words.of(e), 0, e);
    }
  }

  @Override
  public void onStart(Closeable stream) {
    super.onStart(stream);
    attached.complete(null);
  }

  @Override
  public void onError(Throwable trouble) {
    attached.completeExceptionally(trouble);
    super.onError(trouble);
  }

  @Override
  public void onNext(Frame frame) {
    if (frame.getStreamType() == StreamType.STDERR) {
      output.stderr().feed(frame.getPayload());
    } else {
      output.stdout().feed(frame.getPayload());
    }
  }
}
