package dev.trainyard.adapters.vertex.front;

import dev.trainyard.domain.job.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks, and through which door.
 *
 * @param headers HTTP headers or gRPC metadata by lower-case name; the last of each name
 * @param address the caller's network address, {@code ""} if nobody knows
 */
public record Caller(
    Channel channel, ApiVersion version, Map<String, String> headers, String address) {
  public Caller {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
