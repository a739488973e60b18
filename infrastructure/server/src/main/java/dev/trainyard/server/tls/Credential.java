package dev.trainyard.server.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** A certificate and the private key that should belong to it. */
record Credential(X509Certificate certificate, PrivateKey key) {

  /** Whether what this key signs can be checked with the certificate. */
  boolean isPair() {
    if (!certificate.getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
      return false;
    }
    String scheme = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    try {
      byte[] sample = certificate.getEncoded();
      Signature signing = Signature.getInstance(scheme);
      signing.initSign(key);
      signing.update(sample);
      Signature checking = Signature.getInstance(scheme);
      checking.initVerify(certificate.getPublicKey());
      checking.update(sample);
      return checking.verify(signing.sign());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  boolean isSignedBy(X509Certificate authority) {
    try {
      certificate.verify(authority.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  boolean isValid(Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && at.isBefore(certificate.getNotAfter().toInstant());
  }
}
