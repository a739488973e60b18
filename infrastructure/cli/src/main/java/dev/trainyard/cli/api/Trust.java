package dev.trainyard.cli.api;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Who may vouch for a server. */
final class Trust {
  private Trust() {}

  /**
   * Believes those whose certificates the file holds, and nobody else.
   *
   * @param pem one certificate or more
   * @throws CommandFailedException if it holds none
   */
  static SSLSocketFactory in(Path pem) {
    try {
      KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
      believed.load(null, null);
      for (Certificate one : certificates(pem)) {
        believed.setCertificateEntry(Integer.toString(believed.size()), one);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(believed);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private static Collection<? extends Certificate> certificates(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (!all.isEmpty()) {
        return all;
      }
    } catch (IOException e) {
      throw badInput("--ca-file: cannot read " + pem + ".");
    } catch (CertificateException e) {
      // why: said below, as for a file without any
    }
    throw badInput("--ca-file: " + pem + " holds no certificates in PEM.");
  }
}
