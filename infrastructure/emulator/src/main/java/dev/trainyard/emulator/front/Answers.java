package dev.trainyard.emulator.front;

import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** One answer or one error per call, never silence. */
final class Answers {
  private static final System.Logger LOGGER = System.getLogger(Answers.class.getName());

  private Answers() {}

  /** What a caller got wrong is an {@link IllegalArgumentException}. */
  static <T> void answer(StreamObserver<T> caller, Supplier<T> work) {
    T answer;
    try {
      answer = work.get();
    } catch (StatusRuntimeException e) {
      caller.onError(e);
      return;
    } catch (IllegalArgumentException e) {
      caller.onError(Statuses.invalidArgument(String.valueOf(e.getMessage())));
      return;
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "a call failed", e);
      caller.onError(Statuses.of(Code.INTERNAL, "The emulator failed: " + e.getMessage()));
      return;
    }
    caller.onNext(answer);
    caller.onCompleted();
  }
}
