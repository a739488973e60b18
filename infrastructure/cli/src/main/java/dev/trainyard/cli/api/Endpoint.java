package dev.trainyard.cli.api;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A server and what opens it.
 *
 * @param token sent as a bearer token; none is sent if it is empty
 * @param authorities holds the certificates of who may vouch for the server, in PEM; those that
 *     Java knows if it is null
 */
public record Endpoint(URI address, String token, @Nullable Path authorities) {
  public static Endpoint open(URI address) {
    return new Endpoint(address, "", null);
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
