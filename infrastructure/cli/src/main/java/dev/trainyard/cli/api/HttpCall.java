package dev.trainyard.cli.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * One request over HTTP and its answer. Java's older client sends it: the newer one reads the
 * machine's certificates for plain HTTP, too, and its threads keep the process for 300 ms after all
 * is said.
 */
public final class HttpCall {
  /** What came back, be it good or bad. */
  public record Reply(int status, String body) {
    boolean isGood() {
      return status / 100 == 2;
    }
  }

  static {
    // why: Java would send a POST again whose answer is lost, and what it makes would be there
    // twice
    System.setProperty("sun.net.http.retryPost", "false");
  }

  private static final int TO_CONNECT = (int) Duration.ofSeconds(5).toMillis();

  private final HttpURLConnection connection;

  /**
   * @param patience how long it may take until something comes back
   * @throws IllegalArgumentException if the address is not one for HTTP
   */
  public HttpCall(String method, URI address, Duration patience) throws IOException {
    if (!(address.toURL().openConnection() instanceof HttpURLConnection http)) {
      throw new IllegalArgumentException(address + " is no address for HTTP.");
    }
    connection = http;
    connection.setRequestMethod(method);
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(TO_CONNECT);
    connection.setReadTimeout((int) patience.toMillis());
    // why: Java would rather have a page than JSON
    connection.setRequestProperty("Accept", "*/*");
  }

  /**
   * @param authorities as {@link Endpoint#authorities}
   */
  public HttpCall believing(@Nullable Path authorities) {
    if (authorities != null && connection instanceof HttpsURLConnection https) {
      https.setSSLSocketFactory(Trust.in(authorities));
    }
    return this;
  }

  HttpCall header(String name, String value) {
    connection.setRequestProperty(name, value);
    return this;
  }

  public Reply send() throws IOException {
    int status = connection.getResponseCode();
    if (status < 0) {
      throw new ProtocolException(connection.getURL() + " does not answer in HTTP");
    }
    try (InputStream body =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      return new Reply(status, body == null ? "" : new String(body.readAllBytes(), UTF_8));
    }
  }

  Reply send(String body) throws IOException {
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.getBytes(UTF_8));
    }
    return send();
  }

  /** Sends a file's bytes, of which only few are in memory at a time. */
  Reply send(Path file) throws IOException {
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(Files.size(file));
    try (OutputStream out = connection.getOutputStream()) {
      Files.copy(file, out);
    }
    return send();
  }
}
