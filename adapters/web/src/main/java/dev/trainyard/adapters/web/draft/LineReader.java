package dev.trainyard.adapters.web.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a body into lines. Of a line that is too long nothing is kept but its number. */
final class LineReader {
  private static final int READ_SIZE = 64 * 1024;

  private final InputStream body;
  private final byte[] read = new byte[READ_SIZE];
  private int from;
  private int to;
  private long number;

  LineReader(InputStream body) {
    this.body = body;
  }

  /** The next line, waiting for it; {@code null} at the end of the body. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    while (fill()) {
      int end = endOfLine();
      length += end - from;
      if (length <= Line.LONGEST) {
        kept.write(read, from, end - from);
      }
      from = end;
      if (from < to) {
        from++;
        return line(kept, length);
      }
    }
    return length == 0 ? null : line(kept, length);
  }

  private Line line(ByteArrayOutputStream kept, long length) {
    number++;
    boolean tooLong = length > Line.LONGEST;
    return new Line(number, tooLong ? new byte[0] : kept.toByteArray(), tooLong);
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = body.read(read);
    return to > 0;
  }

  private int endOfLine() {
    for (int i = from; i < to; i++) {
      if (read[i] == '\n') {
        return i;
      }
    }
    return to;
  }
}
