package dev.trainyard.emulator.logs.send;

import dev.trainyard.emulator.logs.read.LogLine;
import dev.trainyard.emulator.logs.read.Merge;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is to be sent. Used by one thread at a time.
 *
 * @param grow looks for what came since
 * @param isOver whether nothing will come any more
 */
public record LineSource(
    Merge merge, Predicate<LogLine> wanted, Consumer<Merge> grow, BooleanSupplier isOver) {
  private static final int MOST_LOOKED_AT = 20_000;

  /** What became of a look. */
  enum Found {
    /** There is more. */
    MORE,
    /** There is no more yet. */
    NO_MORE_YET,
    /** There is no more, and will be none. */
    END
  }

  /**
   * Gives some lines to {@code page}.
   *
   * @param room how many characters it has, about
   */
  Found read(Consumer<LogLine> page, int room) {
    // why: what ends while it is read may still have written its last line
    boolean wasOver = isOver.getAsBoolean();
    grow.accept(merge);
    int left = room;
    for (int i = 0; i < MOST_LOOKED_AT && left > 0; i++) {
      LogLine line = merge.next();
      if (line == null) {
        return wasOver ? Found.END : Found.NO_MORE_YET;
      }
      if (wanted.test(line)) {
        page.accept(line);
        left -= line.text().length();
      }
    }
    return Found.MORE;
  }
}
