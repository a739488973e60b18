package dev.trainyard.server.tls;

import static dev.trainyard.server.settings.Setting.TRAINYARD_TLS_CERTIFICATE;
import static dev.trainyard.server.settings.Setting.TRAINYARD_TLS_KEY;
import static dev.trainyard.server.settings.Setting.TRAINYARD_TLS_PORT;

import dev.trainyard.server.settings.BadSettingException;
import dev.trainyard.server.settings.Setting;
import dev.trainyard.server.settings.Settings;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The certificate of the TLS port: the one that the settings name, or one of the local authority.
 */
public final class ServerCertificate {
  private ServerCertificate() {}

  /**
   * None if there is no TLS port.
   *
   * @throws BadSettingException if a file that is named does not serve
   */
  public static Optional<CertificateFiles> find(Settings settings, InstantSource clock) {
    if (settings.find(TRAINYARD_TLS_PORT).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(isOwn(settings) ? own(settings) : local(settings, clock));
  }

  /** Where the local authority and its certificate are kept. */
  public static Path folder(Settings settings) {
    return settings.data().resolve("tls");
  }

  /** Whether the settings name a certificate, so that no local authority is needed. */
  public static boolean isOwn(Settings settings) {
    return settings.find(TRAINYARD_TLS_CERTIFICATE).isPresent()
        || settings.find(TRAINYARD_TLS_KEY).isPresent();
  }

  private static CertificateFiles own(Settings settings) {
    Path certificate = named(settings, TRAINYARD_TLS_CERTIFICATE);
    Path key = named(settings, TRAINYARD_TLS_KEY);
    Credential found =
        new Credential(
            read(TRAINYARD_TLS_CERTIFICATE, certificate, Pem::certificate),
            read(TRAINYARD_TLS_KEY, key, Pem::key));
    if (!found.isPair()) {
      throw new BadSettingException(
          TRAINYARD_TLS_KEY,
          "is not the key of the certificate: " + key + ", " + certificate + ".");
    }
    return new CertificateFiles(certificate, key);
  }

  private static CertificateFiles local(Settings settings, InstantSource clock) {
    Path folder = folder(settings);
    try {
      return new LocalCertificates(folder, clock).current();
    } catch (IOException e) {
      throw new BadSettingException(
          TRAINYARD_TLS_PORT, "needs a certificate, which cannot be kept in " + folder + ": " + e);
    }
  }

  private static Path named(Settings settings, Setting setting) {
    return settings
        .find(setting)
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .orElseThrow(() ->
            new BadSettingException(
                setting,
                "is missing: TRAINYARD_TLS_CERTIFICATE and TRAINYARD_TLS_KEY go together."));
  }

  private static <T> T read(Setting setting, Path file, Reading<T> reading) {
    try {
      return reading.read(file);
    } catch (NoSuchFileException e) {
      throw new BadSettingException(setting, "names a file that is not there: " + file + ".");
    } catch (IOException e) {
      throw new BadSettingException(
          setting, "does not serve: " + file + ": " + e.getMessage() + ".");
    }
  }

  private interface Reading<T> {
    T read(Path file) throws IOException;
  }
}
