package dev.trainyard.cli.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Clients of servers. */
public final class Connections {
  private Connections() {}

  /** A client for this address and no other. */
  public static HttpClient to(URI server, Duration patience) {
    HttpClient.Builder client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience);
    return "https".equalsIgnoreCase(server.getScheme())
        ? client.build()
        : client.sslContext(NoTls.context()).build();
  }
}
