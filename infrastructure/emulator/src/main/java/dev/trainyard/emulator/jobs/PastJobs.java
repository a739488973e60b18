package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Timestamps;
import dev.trainyard.adapters.vertex.wire.Micros;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Jobs as they were, read from a journal while it is written. It begins anew at each start, so
 * nothing is known of the time before the last one.
 */
public record PastJobs(Path journal) {
  /** As they were then. */
  public JobView at(Instant time) {
    Shelf shelf = new Shelf();
    var latest = Micros.toProto(time);
    replay(entry -> {
      if (Timestamps.compare(entry.getUpdateTime(), latest) <= 0) {
        shelf.put(entry);
      }
    });
    return shelf;
  }

  /** Each as it was so many changes ago; those with fewer changes were not there yet. */
  public JobView before(int changes) {
    Map<String, Deque<CustomJob>> versions = new LinkedHashMap<>();
    replay(entry -> {
      Deque<CustomJob> latest = versions.computeIfAbsent(entry.getName(), _ -> new ArrayDeque<>());
      latest.add(entry);
      if (latest.size() > changes + 1) {
        latest.remove();
      }
    });
    Shelf shelf = new Shelf();
    versions.values().stream()
        .filter(latest -> latest.size() == changes + 1)
        .forEach(latest -> shelf.put(latest.getFirst()));
    return shelf;
  }

  private void replay(Consumer<CustomJob> reader) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(journal))) {
      for (CustomJob entry = CustomJob.parseDelimitedFrom(in);
          entry != null;
          entry = CustomJob.parseDelimitedFrom(in)) {
        reader.accept(entry);
      }
    } catch (InvalidProtocolBufferException _) {
      // why: the newest entry is being written, and so not yet part of the past
    } catch (IOException e) {
      throw new UncheckedIOException("the past cannot be read", e);
    }
  }
}
