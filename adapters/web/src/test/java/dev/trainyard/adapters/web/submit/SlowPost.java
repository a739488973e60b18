package dev.trainyard.adapters.web.submit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A chunked POST over a plain socket: says exactly when what is sent and when one listens. */
final class SlowPost implements AutoCloseable {
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private int leftInChunk;
  private boolean headRead;

  SlowPost(URI server, String path) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(30_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
    write(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n");
  }

  SlowPost send(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(Integer.toHexString(bytes.length) + "\r\n");
    out.write(bytes);
    write("\r\n");
    return this;
  }

  void end() throws IOException {
    write("0\r\n\r\n");
  }

  /** The status line. */
  String status() throws IOException {
    headRead = true;
    String status = rawLine();
    while (!rawLine().isEmpty()) {
      // the headers
    }
    return status;
  }

  /** The next line of the answer; {@code null} at its end. */
  @Nullable String answer() throws IOException {
    if (!headRead) {
      status();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = next(); b != '\n'; b = next()) {
      if (b < 0) {
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private int next() throws IOException {
    if (leftInChunk == 0) {
      leftInChunk = Integer.parseInt(rawLine(), 16);
      if (leftInChunk == 0) {
        return -1;
      }
    }
    int b = in.read();
    leftInChunk--;
    if (leftInChunk == 0) {
      rawLine();
    }
    return b;
  }

  private String rawLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the server closed the connection");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
