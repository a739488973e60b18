package dev.trainyard.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/**
 * A local authority and a server certificate of it, kept in a folder. Both are made when they are
 * missing, broken or over; the server's also when it has 30 days left.
 */
public final class LocalCertificates {
  private static final Duration BEFORE_THE_END = Duration.ofDays(30);
  private static final String FOR_ALL = "rw-r--r--";
  private static final String FOR_THE_OWNER = "rw-------";

  private final Path folder;
  private final InstantSource clock;

  public LocalCertificates(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The authority's certificate, for clients to trust. */
  public static Path authority(Path folder) {
    return folder.resolve("ca.pem");
  }

  /**
   * The server's certificate, good for at least 30 days unless the authority itself ends before.
   *
   * @throws IOException if it cannot be kept in the folder
   */
  public CertificateFiles current() throws IOException {
    Files.createDirectories(folder);
    Instant now = clock.instant();
    CertificateFiles own = new CertificateFiles(authority(folder), folder.resolve("ca-key.pem"));
    Optional<Credential> known = kept(own).filter(authority -> authority.isValid(now));
    Credential authority = known.isPresent() ? known.get() : keep(LocalAuthority.found(now), own);
    CertificateFiles server =
        new CertificateFiles(folder.resolve("server.pem"), folder.resolve("server-key.pem"));
    boolean isGood =
        kept(server)
            .filter(one -> one.isSignedBy(authority.certificate()))
            .filter(one -> one.isValid(now) && one.isValid(now.plus(BEFORE_THE_END)))
            .isPresent();
    if (!isGood) {
      keep(LocalAuthority.vouch(authority, now), server);
    }
    return server;
  }

  private static Optional<Credential> kept(CertificateFiles files) {
    try {
      return Optional.of(Pem.read(files)).filter(Credential::isPair);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Credential keep(Credential made, CertificateFiles files) throws IOException {
    Pem.write(files.key(), new JcaPKCS8Generator(made.key(), null), FOR_THE_OWNER);
    Pem.write(files.certificate(), made.certificate(), FOR_ALL);
    return made;
  }
}
