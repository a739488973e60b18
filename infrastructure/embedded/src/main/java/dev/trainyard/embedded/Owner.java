package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** To whom files belong, by number. */
final class Owner {
  private Owner() {}

  /** The account that owns it; empty if that is root, or if nobody here has that number. */
  static Optional<Rights.Lent> unlessRoot(Path file) {
    try {
      int uid = (Integer) Files.getAttribute(file, "unix:uid");
      int gid = (Integer) Files.getAttribute(file, "unix:gid");
      boolean known = !Files.getOwner(file).getName().equals(Integer.toString(uid));
      return uid != 0 && known ? Optional.of(new Rights.Lent(uid, gid)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isRoot(Path file) {
    try {
      return (Integer) Files.getAttribute(file, "unix:uid") == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file, or a folder with all in it, to {@code account}; the folder itself at last. */
  static void give(Path what, Rights.Lent account) {
    try (Stream<Path> files = Files.walk(what)) {
      for (Path file : files.toList().reversed()) {
        Files.setAttribute(file, "unix:gid", account.gid(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:uid", account.uid(), LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new CannotStartException(what + " cannot be given to " + account, e);
    }
  }
}
