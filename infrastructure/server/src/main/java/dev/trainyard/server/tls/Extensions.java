package dev.trainyard.server.tls;

import static org.bouncycastle.asn1.x509.Extension.authorityKeyIdentifier;
import static org.bouncycastle.asn1.x509.Extension.basicConstraints;
import static org.bouncycastle.asn1.x509.Extension.extendedKeyUsage;
import static org.bouncycastle.asn1.x509.Extension.keyUsage;
import static org.bouncycastle.asn1.x509.Extension.nameConstraints;
import static org.bouncycastle.asn1.x509.Extension.subjectAlternativeName;
import static org.bouncycastle.asn1.x509.Extension.subjectKeyIdentifier;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** What a certificate may be used for, and by whose name. */
final class Extensions {
  private static final GeneralName LOCALHOST = new GeneralName(GeneralName.dNSName, "localhost");

  private Extensions() {}

  // why: whoever trusts this authority trusts it for this machine alone, even if its key is stolen
  static void ofAuthority(JcaX509v3CertificateBuilder draft, PublicKey key)
      throws GeneralSecurityException, CertIOException {
    GeneralSubtree[] here = {
      new GeneralSubtree(LOCALHOST),
      new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "127.0.0.0/8")),
      new GeneralSubtree(new GeneralName(GeneralName.iPAddress, "::1/128"))
    };
    draft.addExtension(basicConstraints, true, new BasicConstraints(0));
    draft.addExtension(keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    draft.addExtension(nameConstraints, true, new NameConstraints(here, null));
    draft.addExtension(
        subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
  }

  static void ofServer(JcaX509v3CertificateBuilder draft, PublicKey key, X509Certificate issuer)
      throws GeneralSecurityException, CertIOException {
    JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    GeneralName[] names = {
      LOCALHOST,
      new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
      new GeneralName(GeneralName.iPAddress, "::1")
    };
    draft.addExtension(basicConstraints, true, new BasicConstraints(false));
    draft.addExtension(keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    draft.addExtension(
        extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    draft.addExtension(subjectAlternativeName, false, new GeneralNames(names));
    draft.addExtension(subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
    draft.addExtension(
        authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuer));
  }
}
