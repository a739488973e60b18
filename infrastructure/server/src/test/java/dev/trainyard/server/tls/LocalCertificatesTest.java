package dev.trainyard.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalCertificatesTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
  @TempDir Path folder;

  @Test
  void makesACertificateForThisMachineThatItsAuthorityVouchesFor() throws Exception {
    settle(FIRST);
    PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(authority(), null)));
    trust.setRevocationEnabled(false);
    trust.setDate(Date.from(FIRST));
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509").generateCertPath(List.of(server())), trust);
    assertThat(server().getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(
            List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
    assertThat(server().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(server().getBasicConstraints()).isEqualTo(-1);
    assertThat(authority().getBasicConstraints()).isZero();
    assertThat(authority().getCriticalExtensionOIDs()).contains("2.5.29.30");
  }

  @Test
  void showsItsKeysToTheOwnerAlone() throws Exception {
    settle(FIRST);
    assertThat(permissions("server-key.pem")).isEqualTo("rw-------");
    assertThat(permissions("ca-key.pem")).isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("ca.pem", "ca-key.pem", "server.pem", "server-key.pem");
    }
  }

  @Test
  void keepsWhatIsGoodForAnotherMonth() throws Exception {
    settle(FIRST);
    X509Certificate before = server();
    settle(FIRST.plus(Duration.ofDays(334)));
    assertThat(server()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {336, 364, 366, 3000})
  void renewsTheServersInItsLastMonthAndAfterUnderTheSameAuthority(int days) throws Exception {
    settle(FIRST);
    X509Certificate authority = authority();
    Instant later = FIRST.plus(Duration.ofDays(days));
    settle(later);
    assertThat(authority()).isEqualTo(authority);
    server().verify(authority.getPublicKey());
    assertThat(server().getNotAfter()).isAfter(Date.from(later.plus(Duration.ofDays(364))));
  }

  @Test
  void vouchesForNoLongerThanTheAuthorityLasts() throws Exception {
    settle(FIRST);
    settle(FIRST.plus(Duration.ofDays(3600)));
    assertThat(server().getNotAfter()).isEqualTo(authority().getNotAfter());
  }

  @Test
  void makesBothAnewWhenTheAuthorityIsOver() throws Exception {
    settle(FIRST);
    X509Certificate authority = authority();
    settle(FIRST.plus(Duration.ofDays(3651)));
    assertThat(authority()).isNotEqualTo(authority);
    server().verify(authority().getPublicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca.pem", "ca-key.pem", "server.pem", "server-key.pem"})
  void makesAnewWhatIsBrokenOrMissing(String name) throws Exception {
    settle(FIRST);
    Files.writeString(folder.resolve(name), "-----BEGIN CERTIFICATE-----\nAAAA\n");
    assertServes();
    Files.delete(folder.resolve(name));
    assertServes();
  }

  @Test
  void makesAnewACertificateThatLostItsKey() throws Exception {
    settle(FIRST);
    X509Certificate before = server();
    Files.copy(
        folder.resolve("ca-key.pem"),
        folder.resolve("server-key.pem"),
        StandardCopyOption.REPLACE_EXISTING);
    assertServes();
    assertThat(server()).isNotEqualTo(before);
  }

  private void assertServes() throws Exception {
    Credential server = Pem.read(settle(FIRST));
    assertThat(server.isPair()).isTrue();
    assertThat(server.isSignedBy(authority())).isTrue();
  }

  private CertificateFiles settle(Instant now) throws Exception {
    return new LocalCertificates(folder, InstantSource.fixed(now)).current();
  }

  private X509Certificate authority() throws Exception {
    return Pem.certificate(LocalCertificates.authority(folder));
  }

  private X509Certificate server() throws Exception {
    return Pem.certificate(folder.resolve("server.pem"));
  }

  private String permissions(String name) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
