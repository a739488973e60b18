package dev.trainyard.adapters.vertex.front.method;

import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.domain.job.Removal;
import java.util.List;
import java.util.Optional;

/** The jobs of a house, or its pipelines. */
public interface Resources<R extends Message> extends Lists<R> {
  /**
   * A new one, written down.
   *
   * @throws io.grpc.StatusRuntimeException to refuse it
   */
  R create(Draft<R> draft);

  /** As it is now. */
  Optional<R> find(ResourceName name);

  /**
   * Asks a live one to end; one that has ended stays as it is.
   *
   * @return whether there is one of this name
   */
  boolean cancel(ResourceName name, Caller caller);

  /** Removes one that has ended. */
  Deletion delete(ResourceName name, Caller caller);

  /**
   * Some of a list.
   *
   * @param next the cursor of the next page, {@code ""} after the last
   */
  record Page<R>(List<R> resources, String next) {
    public Page {
      resources = List.copyOf(resources);
    }
  }

  /** What became of a wish to delete. */
  sealed interface Deletion {
    /** It is shown no more. */
    record Removed(Removal removal) implements Deletion {}

    /**
     * It has not ended, and is as it was.
     *
     * @param state in the API's words
     */
    record StillLive(String state) implements Deletion {}

    record Unknown() implements Deletion {}
  }
}
