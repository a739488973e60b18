package dev.trainyard.cli.context;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.net.URI;

/** Servers' addresses as people write them. */
final class Addresses {
  private Addresses() {}

  /**
   * @param source where it was written, for the refusal
   */
  static URI read(String source, String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // why: said below, as for an address without a host.
    }
    throw badInput(source + " must be a URL such as http://127.0.0.1:8080, not '" + address + "'.");
  }
}
