package dev.trainyard.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** HTTP/1.1 on a connection of its own, written by hand to cost as little as it can. */
final class RestCreator implements Client {
  private static final String BODY =
      """
      {"displayName":"bench-%d","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":"1",\
      "containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/noop:1","command":["true"]}}]},"labels":{"bench":"creates"}}\
      """;
  private static final String LENGTH = "content-length: ";

  private final Socket socket;
  private final InputStream in;

  RestCreator(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    socket =
        new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  @Override
  public void call(int number) throws IOException {
    byte[] body = BODY.formatted(number).getBytes(UTF_8);
    String head =
        "POST /v1/%s/customJobs HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(PARENT, body.length);
    byte[] request = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(US_ASCII), 0, request, 0, head.length());
    System.arraycopy(body, 0, request, head.length(), body.length);
    socket.getOutputStream().write(request);
    String status = line();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      length = line.startsWith(LENGTH) ? Integer.parseInt(line.substring(LENGTH.length())) : length;
    }
    String answer = new String(in.readNBytes(length), UTF_8);
    if (!status.contains(" 200 ")) {
      throw new IOException(status + ": " + answer);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("the server hung up");
      }
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
