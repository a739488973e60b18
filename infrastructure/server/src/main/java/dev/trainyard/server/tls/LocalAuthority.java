package dev.trainyard.server.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes an authority that nobody else knows, and certificates that it vouches for. */
final class LocalAuthority {
  private static final Duration AUTHORITY_LASTS = Duration.ofDays(3650);
  private static final Duration SERVER_LASTS = Duration.ofDays(365);
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
  private static final X500Principal AUTHORITY = new X500Principal("CN=Trainyard local CA");
  private static final X500Principal SERVER = new X500Principal("CN=Trainyard");
  private static final SecureRandom RANDOM = new SecureRandom();

  private LocalAuthority() {}

  static Credential found(Instant now) {
    try {
      KeyPair keys = keys();
      JcaX509v3CertificateBuilder draft =
          draft(AUTHORITY, now, now.plus(AUTHORITY_LASTS), AUTHORITY, keys);
      Extensions.ofAuthority(draft, keys.getPublic());
      return sign(draft, keys, keys);
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("no certificate could be made", e);
    }
  }

  /** A certificate for this machine's loopback names; it ends no later than the authority. */
  static Credential vouch(Credential authority, Instant now) {
    try {
      KeyPair keys = keys();
      X509Certificate issuer = authority.certificate();
      JcaX509v3CertificateBuilder draft =
          draft(issuer.getSubjectX500Principal(), now, end(issuer, now), SERVER, keys);
      Extensions.ofServer(draft, keys.getPublic(), issuer);
      return sign(draft, keys, new KeyPair(issuer.getPublicKey(), authority.key()));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("no certificate could be made", e);
    }
  }

  private static Instant end(X509Certificate issuer, Instant now) {
    Instant wished = now.plus(SERVER_LASTS);
    Instant last = issuer.getNotAfter().toInstant();
    return wished.isBefore(last) ? wished : last;
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
    return generator.generateKeyPair();
  }

  private static JcaX509v3CertificateBuilder draft(
      X500Principal issuer, Instant now, Instant end, X500Principal subject, KeyPair keys) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(127, RANDOM),
        Date.from(now.minus(CLOCKS_DIFFER)),
        Date.from(end),
        subject,
        keys.getPublic());
  }

  private static Credential sign(JcaX509v3CertificateBuilder draft, KeyPair keys, KeyPair signer)
      throws GeneralSecurityException, OperatorCreationException {
    return new Credential(
        new JcaX509CertificateConverter()
            .getCertificate(
                draft.build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()))),
        keys.getPrivate());
  }
}
