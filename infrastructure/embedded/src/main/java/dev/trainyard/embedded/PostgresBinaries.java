package dev.trainyard.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, unpacked once for each version. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /** The folder that has {@code bin/postgres}; under the first place that can be written to. */
  static Path unpack(Path cache, Path otherwise) {
    try {
      byte[] archive = archive();
      String name = "postgresql-" + digest(archive);
      try {
        return unpack(archive, Folders.makeOpen(cache).resolve(name));
      } catch (CannotStartException | FileSystemException _) {
        return unpack(archive, Folders.makeOpen(otherwise).resolve(name));
      }
    } catch (IOException e) {
      throw new CannotStartException("PostgreSQL's programs cannot be unpacked", e);
    }
  }

  private static Path unpack(byte[] archive, Path home) throws IOException {
    if (Files.isExecutable(home.resolve("bin/postgres"))) {
      return home;
    }
    Path fresh = Folders.freshOpen(home.resolveSibling(".").normalize(), "unpack-");
    try (InputStream in = new BufferedInputStream(new ByteArrayInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, fresh.resolve(entry.getName()).normalize());
      }
      return settle(fresh, home);
    } finally {
      Folders.delete(fresh);
    }
  }

  private static Path settle(Path fresh, Path home) throws IOException {
    try {
      return Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (IOException e) {
      if (Files.isExecutable(home.resolve("bin/postgres"))) {
        return home; // why: another process was faster, and its copy is as good
      }
      throw e;
    }
  }

  private static void write(TarArchiveEntry entry, InputStream in, Path file) throws IOException {
    if (entry.isDirectory()) {
      Folders.makeOpen(file);
      return;
    }
    Folders.makeOpen(file.resolveSibling(".").normalize());
    if (entry.isSymbolicLink() || entry.isLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(in, file);
    String rights = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private static byte[] archive() throws IOException {
    String resource = "/postgres-" + system() + "-" + machine() + ".txz";
    try (InputStream in = PostgresBinaries.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new CannotStartException(
            "there is no embedded PostgreSQL for this platform ("
                + resource
                + " is not on the class path); name a database by its JDBC address instead");
      }
      return in.readAllBytes();
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.split(" ")[0];
  }

  private static String machine() {
    return "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
  }

  private static String digest(byte[] archive) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(sum, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
