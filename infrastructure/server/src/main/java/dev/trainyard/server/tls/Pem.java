package dev.trainyard.server.tls;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.jspecify.annotations.Nullable;

/** Certificates and keys in PEM files. */
final class Pem {
  // why: the HTTP server reads no others
  private static final Map<ASN1ObjectIdentifier, String> KINDS =
      Map.of(PKCSObjectIdentifiers.rsaEncryption, "RSA", X9ObjectIdentifiers.id_ecPublicKey, "EC");

  private Pem() {}

  /**
   * The first certificate of a file and the first key of another.
   *
   * @throws IOException if one cannot be read, or holds no such thing
   */
  static Credential read(CertificateFiles files) throws IOException {
    return new Credential(certificate(files.certificate()), key(files.key()));
  }

  static X509Certificate certificate(Path file) throws IOException {
    return first(
        file,
        "certificate",
        found -> {
          if (!(found instanceof X509CertificateHolder holder)) {
            return null;
          }
          try {
            return new JcaX509CertificateConverter().getCertificate(holder);
          } catch (CertificateException e) {
            throw new IOException(e.getMessage(), e);
          }
        });
  }

  static PrivateKey key(Path file) throws IOException {
    return first(
        file,
        "private key without a password",
        found ->
            switch (found) {
              case PrivateKeyInfo key -> key(key);
              case PEMKeyPair pair -> key(pair.getPrivateKeyInfo());
              default -> null;
            });
  }

  private static PrivateKey key(PrivateKeyInfo key) throws IOException {
    ASN1ObjectIdentifier kind = key.getPrivateKeyAlgorithm().getAlgorithm();
    try {
      return KeyFactory.getInstance(KINDS.getOrDefault(kind, "other"))
          .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IOException("its key is none of RSA or EC", e);
    }
  }

  /** Replaces a file in one step. */
  static void write(Path file, Object content, String permissions) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    try (Writer out = Files.newBufferedWriter(draft);
        JcaPEMWriter pem = new JcaPEMWriter(out)) {
      pem.writeObject(content);
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static <T> T first(Path file, String what, Conversion<T> conversion) throws IOException {
    try (Reader in = Files.newBufferedReader(file);
        PEMParser pem = new PEMParser(in)) {
      for (Object found = pem.readObject(); found != null; found = pem.readObject()) {
        T wanted = conversion.convert(found);
        if (wanted != null) {
          return wanted;
        }
      }
    } catch (RuntimeException e) {
      throw new IOException("it cannot be read as PEM", e);
    }
    throw new IOException("it holds no " + what);
  }

  private interface Conversion<T> {
    @Nullable T convert(Object found) throws IOException;
  }
}
