package dev.trainyard.emulator.storage.upload;

import dev.trainyard.emulator.storage.store.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A body of several parts, read one after another; a part's content need not fit in memory. */
public final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary=(?:\"([^\"]{1,200})\"|'([^']{1,200})'|([^;\\s]{1,200}))",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_LINE = 16 * 1024;
  private static final int MOST_HEADERS = 100;

  private final PushbackInputStream in;
  private final byte[] delimiter;
  private boolean isBegun;

  /**
   * @param contentType with the boundary
   * @throws RefusedException if it has none
   */
  public Multipart(InputStream in, String contentType) {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw RefusedException.invalid("The content type has no boundary: " + contentType);
    }
    String boundary =
        Stream.of(1, 2, 3).map(matcher::group).filter(Objects::nonNull).findFirst().orElse("");
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
    this.in = new PushbackInputStream(in, PartInput.BLOCK + delimiter.length);
  }

  /**
   * A part.
   *
   * @param headers by their lower-case names
   * @param content to be read to its end before the next part
   */
  public record Part(Map<String, String> headers, InputStream content) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** The next part; empty after the last. */
  public Optional<Part> next() throws IOException {
    if (!isBegun) {
      // why: the first delimiter has no line before it
      in.unread("\r\n".getBytes(StandardCharsets.UTF_8));
      new PartInput(in, delimiter).transferTo(OutputStream.nullOutputStream());
      isBegun = true;
    }
    String behind = line();
    if (behind.startsWith("--")) {
      return Optional.empty();
    }
    return Optional.of(new Part(headers(), new PartInput(in, delimiter)));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (int i = 0; i < MOST_HEADERS; i++) {
      String line = line();
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int letter = in.read(); letter != '\n'; letter = in.read()) {
      if (letter < 0 && line.size() > 0) {
        break;
      }
      if (letter < 0 || line.size() > LONGEST_LINE) {
        throw RefusedException.invalid("The body ends before its last part.");
      }
      line.write(letter);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }
}
