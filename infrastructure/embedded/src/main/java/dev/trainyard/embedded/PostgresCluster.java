package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** What PostgreSQL keeps: its cluster, its log, and its owner's password. */
final class PostgresCluster {
  private static final String HALF = "initdb-";
  private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final PostgresSeat seat;

  PostgresCluster(PostgresSeat seat) {
    this.seat = seat;
  }

  static Path in(Path files) {
    return files.resolve("cluster");
  }

  Path path() {
    return in(seat.files());
  }

  /** Its log; made here, because the folder around it need not be writable for PostgreSQL. */
  Path log() {
    Path log = seat.files().resolve("postgres.log");
    try {
      if (!Files.exists(log)) {
        Files.createFile(log, OURS_ALONE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lent(log);
  }

  /** Makes the cluster unless it is there; half of one, left by a killed JVM, is made anew. */
  void make(PostgresPrograms programs) {
    try {
      dropHalfMade();
      if (Files.exists(path())) {
        return;
      }
      Path fresh = lent(Files.createTempDirectory(seat.files(), HALF));
      Path word =
          lent(Files.writeString(Files.createTempFile(seat.files(), HALF, "", OURS_ALONE), word()));
      programs.initdb(fresh, word);
      Files.delete(word);
      Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String password() {
    try {
      return word().strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String word() throws IOException {
    return Files.readString(passwordFile());
  }

  private Path lent(Path file) {
    if (seat.rights() instanceof Rights.Lent account) {
      Owner.give(file, account);
    }
    return file;
  }

  private Path passwordFile() throws IOException {
    Path file = seat.folder().resolve("password");
    if (!Files.exists(file)) {
      byte[] secret = new byte[18];
      new SecureRandom().nextBytes(secret);
      Path fresh = Files.createTempFile(seat.folder(), "password-", "", OURS_ALONE);
      Files.writeString(fresh, Base64.getUrlEncoder().encodeToString(secret) + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private void dropHalfMade() throws IOException {
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(seat.files(), HALF + "*")) {
      halves.forEach(Folders::delete);
    }
  }
}
