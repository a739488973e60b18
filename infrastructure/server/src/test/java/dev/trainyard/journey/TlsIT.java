package dev.trainyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks TLS beside plain HTTP. */
class TlsIT {
  private static final String READY = "/q/health/ready";
  private static final String SUBMIT = "/trainyard/v1/projects/tls/jobs:submit";
  @TempDir static Path folder;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server =
        ServerProcess.start(
            folder, Map.of("TRAINYARD_EMULATOR_MODE", "noop", "TRAINYARD_TLS_PORT", "0"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void servesHttp2ToWhoeverTrustsTheAuthorityAlone() throws Exception {
    HttpResponse<String> answer = get(trusting(), server.https(READY));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
  }

  @Test
  void servesHttp11ToClientsThatKnowNoOther() throws Exception {
    HttpResponse<String> answer = get(http11(), server.https(READY));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void answersByNameToo() throws Exception {
    URI byName = URI.create("https://localhost:" + server.https("").getPort() + READY);
    assertThat(get(trusting(), byName).statusCode()).isEqualTo(200);
  }

  @Test
  void isNotTrustedWithoutTheAuthority() {
    HttpClient stranger = HttpClient.newHttpClient();
    assertThatThrownBy(() -> get(stranger, server.https(READY)))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void servesPlainHttpStill() throws Exception {
    assertThat(server.get(READY).get("status").asText()).isEqualTo("UP");
  }

  @Test
  void saysWhereTheAuthorityIs() throws Exception {
    assertThat(server.output())
        .contains("HTTPS       " + server.https("") + "   (CA: " + server.caCertificate() + ")");
  }

  @Test
  void takesAStreamOfMoreThanAnyUsualLimit() throws Exception {
    String line = Requests.container("x".repeat(900_000), "true") + "\n";
    HttpRequest request =
        HttpRequest.newBuilder(server.https(SUBMIT))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(line.repeat(20)))
            .build();
    HttpResponse<String> answer = trusting().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines().filter(one -> one.contains("REFUSED"))).hasSize(20);
  }

  @Test
  void takesHeadersOf30KilobytesButNotAnyLength() throws Exception {
    assertThat(withHeader(30_000)).isEqualTo(200);
    assertThat(withHeader(60_000)).isEqualTo(431);
  }

  private static int withHeader(int length) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.http(READY)).header("X-Token", "x".repeat(length)).build();
    return http11().send(request, BodyHandlers.ofString()).statusCode();
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static HttpClient http11() throws Exception {
    return HttpClient.newBuilder().sslContext(trust()).version(HttpClient.Version.HTTP_1_1).build();
  }

  private static HttpClient trusting() throws Exception {
    return HttpClient.newBuilder().sslContext(trust()).build();
  }

  private static SSLContext trust() throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream pem = Files.newInputStream(server.caCertificate())) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
