package dev.trainyard.embedded;

import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL's programs run as. PostgreSQL refuses root. */
sealed interface Rights {

  /** As we are, who are not root. */
  record Ours() implements Rights {}

  /** As root without its rights, in a user namespace that knows no root; the files stay root's. */
  record Namespaced() implements Rights {}

  /** As another account, which must own the files and reach them. */
  record Lent(int uid, int gid) implements Rights {
    static final Lent NOBODY = new Lent(65534, 65534);

    @Override
    public String toString() {
      return "uid " + uid;
    }
  }

  /** The command line that runs {@code line} so. */
  default List<String> line(List<String> line) {
    List<String> whole = new ArrayList<>(before());
    whole.addAll(line);
    return whole;
  }

  private List<String> before() {
    return switch (this) {
      case Ours() -> List.of();
      case Namespaced() -> List.of("unshare", "--user");
      case Lent(int uid, int gid) ->
          List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
    };
  }
}
