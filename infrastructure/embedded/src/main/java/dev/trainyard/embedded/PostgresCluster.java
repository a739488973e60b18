package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What PostgreSQL keeps in a folder: its cluster, its log, and its owner's password. */
final class PostgresCluster {
  private final Path folder;

  PostgresCluster(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  /** Makes the cluster unless it is there; half of one, left by a killed JVM, is made anew. */
  void make(PostgresPrograms programs) {
    try {
      dropHalfMade();
      if (Files.exists(path())) {
        return;
      }
      Path fresh = Files.createTempDirectory(folder, "initdb-");
      programs.initdb(fresh, passwordFile());
      Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path passwordFile() throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] secret = new byte[18];
      new SecureRandom().nextBytes(secret);
      Path fresh =
          Files.createTempFile(
              folder,
              "password-",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, Base64.getUrlEncoder().encodeToString(secret) + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private void dropHalfMade() throws IOException {
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, "initdb-*")) {
      halves.forEach(Folders::delete);
    }
  }
}
