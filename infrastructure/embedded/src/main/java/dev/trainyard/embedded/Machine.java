package dev.trainyard.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.List;

/**
 * What this machine allows.
 *
 * @param root whether we are root
 * @param namespaces whether root may make user namespaces; in a chroot and in many containers not
 * @param state where root's services keep what must stay
 * @param cache where they keep what can be made again
 */
record Machine(boolean root, boolean namespaces, Path state, Path cache) {

  static Machine here() {
    boolean root = new UnixSystem().getUid() == 0;
    return new Machine(
        root,
        root && Program.run(new Rights.Namespaced().line(List.of("true"))).succeeded(),
        Path.of("/var/lib/trainyard"),
        Path.of("/var/cache/trainyard"));
  }
}
