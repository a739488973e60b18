package dev.trainyard.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCertificateTest {
  @TempDir Path folder;
  private CertificateFiles own;

  @BeforeEach
  void makeAnOwnCertificate() throws Exception {
    own = new LocalCertificates(folder.resolve("own"), InstantSource.system()).current();
  }

  @Test
  void isNotMadeWhereNobodyAsksForTls() {
    assertThat(find(Map.of("TRAINYARD_TLS_CERTIFICATE", "nowhere"))).isEmpty();
    assertThat(folder.resolve("tls")).doesNotExist();
  }

  @Test
  void isOfTheLocalAuthorityUnlessAnotherIsNamed() {
    assertThat(find(tls()).map(CertificateFiles::certificate))
        .contains(folder.resolve("tls/server.pem"));
    assertThat(find(tls(own.certificate(), own.key()))).contains(own);
  }

  @Test
  void needsBothOfItsFiles() {
    assertRefused(
        Map.of(
            "TRAINYARD_TLS_PORT", "0", "TRAINYARD_TLS_CERTIFICATE", own.certificate().toString()),
        "TRAINYARD_TLS_KEY is missing");
    assertRefused(
        Map.of("TRAINYARD_TLS_PORT", "0", "TRAINYARD_TLS_KEY", own.key().toString()),
        "TRAINYARD_TLS_CERTIFICATE is missing");
  }

  @Test
  void namesTheFileThatDoesNotServe() throws Exception {
    Path text = Files.writeString(folder.resolve("text.pem"), "no PEM");
    Path nowhere = folder.resolve("nowhere.pem");
    assertRefused(tls(nowhere, own.key()), "TRAINYARD_TLS_CERTIFICATE names a file that is not");
    assertRefused(tls(own.certificate(), nowhere), "TRAINYARD_TLS_KEY names a file that is not");
    assertRefused(tls(text, own.key()), "TRAINYARD_TLS_CERTIFICATE does not serve: " + text);
    assertRefused(tls(folder, own.key()), "TRAINYARD_TLS_CERTIFICATE does not serve: " + folder);
    assertRefused(tls(own.certificate(), text), "TRAINYARD_TLS_KEY does not serve: " + text);
    assertRefused(tls(own.key(), own.key()), "TRAINYARD_TLS_CERTIFICATE does not serve");
  }

  @Test
  void refusesTheKeyOfAnotherCertificate() {
    assertRefused(
        tls(own.certificate(), folder.resolve("own/ca-key.pem")),
        "TRAINYARD_TLS_KEY is not the key of the certificate");
  }

  @Test
  void refusesAKeyThatTheHttpServerCannotRead() throws Exception {
    Path odd = folder.resolve("odd.pem");
    PrivateKey key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    Pem.write(odd, new JcaPKCS8Generator(key, null), "rw-------");
    assertRefused(tls(own.certificate(), odd), "TRAINYARD_TLS_KEY does not serve");
  }

  @Test
  void saysThatTheFolderCannotHoldIt() throws Exception {
    Files.writeString(folder.resolve("tls"), "no folder");
    assertRefused(tls(), "TRAINYARD_TLS_PORT needs a certificate, which cannot be kept");
  }

  private void assertRefused(Map<String, String> environment, String sentence) {
    assertThatThrownBy(() -> find(environment))
        .isInstanceOf(BadSettingException.class)
        .hasMessageStartingWith(sentence);
  }

  private Optional<CertificateFiles> find(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("TRAINYARD_DATA", folder.toString());
    return ServerCertificate.find(Settings.read(all, new Properties()), InstantSource.system());
  }

  private static Map<String, String> tls() {
    return Map.of("TRAINYARD_TLS_PORT", "0");
  }

  private static Map<String, String> tls(Path certificate, Path key) {
    return Map.of(
        "TRAINYARD_TLS_PORT", "0",
        "TRAINYARD_TLS_CERTIFICATE", certificate.toString(),
        "TRAINYARD_TLS_KEY", key.toString());
  }
}
