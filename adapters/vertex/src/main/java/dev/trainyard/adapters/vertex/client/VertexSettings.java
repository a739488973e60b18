package dev.trainyard.adapters.vertex.client;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where Vertex is and how it is asked.
 *
 * @param address {@code HOST:PORT}, with {@code {location}} where each location has its own host
 * @param isSecure with TLS and application default credentials; else in plaintext and without any
 * @param yard this installation, as a label value: two of them on one project leave each other's
 *     jobs alone
 * @param createDeadline how long a create may stay unanswered
 * @param readDeadline how long any other call may stay unanswered
 * @param pageSize jobs in an answer to a list, 1 to 1000
 */
public record VertexSettings(
    String address,
    boolean isSecure,
    String yard,
    Duration createDeadline,
    Duration readDeadline,
    int pageSize) {
  public static final int MAX_PAGE = 1000;

  private static final Pattern YARD = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
  private static final String GOOGLE = "{location}-aiplatform.googleapis.com:443";

  public VertexSettings {
    if (!YARD.matcher(yard).matches()) {
      throw new IllegalArgumentException(
          "yard has 1 to 63 lowercase letters, digits, underscores or hyphens, not \""
              + yard
              + "\"");
    }
    if (!createDeadline.isPositive() || !readDeadline.isPositive()) {
      throw new IllegalArgumentException("deadlines are longer than nothing");
    }
    if (pageSize < 1 || pageSize > MAX_PAGE) {
      throw new IllegalArgumentException(
          "pageSize is between 1 and " + MAX_PAGE + ", not " + pageSize);
    }
  }

  /** Google's own, with the host of each location. */
  public static VertexSettings google(String yard) {
    return new VertexSettings(
        GOOGLE, true, yard, Duration.ofSeconds(60), Duration.ofSeconds(30), 100);
  }

  /** One that speaks plaintext and asks for no credentials. */
  public static VertexSettings emulator(String hostPort, String yard) {
    return new VertexSettings(
        hostPort, false, yard, Duration.ofSeconds(20), Duration.ofSeconds(10), 100);
  }

  public VertexSettings withDeadlines(Duration create, Duration read) {
    return new VertexSettings(address, isSecure, yard, create, read, pageSize);
  }

  public VertexSettings withPageSize(int size) {
    return new VertexSettings(address, isSecure, yard, createDeadline, readDeadline, size);
  }

  String addressOf(String location) {
    return address.replace("{location}", location);
  }
}
