package dev.trainyard.cli.api;

import java.net.URI;

/**
 * A server and what opens it.
 *
 * @param token sent as a bearer token; none is sent if it is empty
 */
public record Endpoint(URI address, String token) {
  public static Endpoint open(URI address) {
    return new Endpoint(address, "");
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
