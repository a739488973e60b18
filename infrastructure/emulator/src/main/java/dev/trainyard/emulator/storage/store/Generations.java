package dev.trainyard.emulator.storage.store;

import com.google.gson.JsonObject;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Numbers that grow with every new content of an object: its time in microseconds, or more. */
final class Generations {
  private Generations() {}

  static long next(Instant time, @Nullable StoredObject old) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    return old == null ? micros : Math.max(micros, old.generation() + 1);
  }

  /**
   * What training code wrote.
   *
   * @param old of what was there before, if that was known
   */
  static StoredObject foreign(ObjectName name, BasicFileAttributes file, @Nullable Card old) {
    Instant written = file.lastModifiedTime().toInstant();
    return new StoredObject(
        name,
        next(written, old == null ? null : old.object()),
        1,
        Content.unread(file.size()),
        written,
        written,
        new JsonObject());
  }
}
