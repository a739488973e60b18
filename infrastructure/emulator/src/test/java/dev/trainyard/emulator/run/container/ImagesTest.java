package dev.trainyard.emulator.run.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Docker says of a pull, word for word. */
class ImagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest for python:0.1 not found: manifest unknown: manifest unknown",
        "pull access denied for nobody/nothing, repository does not exist or may require 'docker"
            + " login': denied: requested access to the resource is denied",
        "unauthorized: authentication required",
        "no matching manifest for linux/arm64/v8 in the manifest list entries",
        "invalid reference format"
      })
  void hearsWhenARegistrySaysNo(String words) {
    assertThat(Images.isRefusal(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io on"
            + " 10.0.0.1:53: no such host",
        "Get \"http://localhost:1/v2/\": dial tcp 127.0.0.1:1: connect: connection refused",
        "Get \"https://us-docker.pkg.dev/v2/\": net/http: request canceled while waiting for"
            + " connection (Client.Timeout exceeded while awaiting headers)",
        "toomanyrequests: You have reached your pull rate limit.",
        "received unexpected HTTP status: 503 Service Unavailable"
      })
  void doesNotTakeSilenceForANo(String words) {
    assertThat(Images.isRefusal(words)).isFalse();
  }
}
