package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Where the PostgreSQL of a folder has its files, and what it runs as. Both are read from the disk
 * alone, so every later start decides the same: a cluster is run by its owner, and files that had
 * to leave the folder are found by a link in it.
 *
 * @param files holds the cluster and its log; the folder itself, unless the account cannot go there
 */
record PostgresSeat(Path folder, Path files, Rights rights) {
  private static final String LINK = "outside";
  private static final Logger LOG = Logger.getLogger(PostgresSeat.class);

  /** As it is on the disk; nothing is changed. */
  static PostgresSeat of(Path folder, Machine machine) {
    Path files = files(folder);
    return new PostgresSeat(folder, files, rights(files, machine));
  }

  private static Path files(Path folder) {
    Path link = folder.resolve(LINK);
    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      return folder;
    }
    try {
      return link.toRealPath();
    } catch (IOException e) {
      throw new CannotStartException(
          "PostgreSQL's files are gone from where "
              + link
              + " leads; bring them back, or remove the link to begin anew",
          e);
    }
  }

  private static Rights rights(Path files, Machine machine) {
    if (!machine.root()) {
      return new Rights.Ours();
    }
    Path cluster = PostgresCluster.in(files);
    boolean old = Files.exists(cluster);
    if (machine.namespaces() && (!old || Owner.isRoot(cluster))) {
      return new Rights.Namespaced();
    }
    return Owner.unlessRoot(old ? cluster : files).orElse(Rights.Lent.NOBODY);
  }

  /** Makes it so that the programs can work: chosen account, reachable files that it owns. */
  PostgresSeat prepare(Machine machine) {
    return rights instanceof Rights.Lent account ? lend(account, machine) : this;
  }

  private PostgresSeat lend(Rights.Lent account, Machine machine) {
    Program lent = Program.run(account.line(List.of("true")));
    if (!lent.succeeded()) {
      throw new CannotStartException(
          "PostgreSQL does not run as root, and here neither unshare --user nor setpriv ("
              + lent.said()
              + ") takes root's rights away; start Trainyard as an ordinary user, or name a database by its JDBC address");
    }
    PostgresSeat reached = reaches(account, files) ? this : move(account, machine);
    reached.give(account);
    LOG.infof(
        "PostgreSQL does not run as root: it runs as %s, with its files in %s",
        account, reached.files);
    return reached;
  }

  private void give(Rights.Lent account) {
    Path cluster = PostgresCluster.in(files);
    if (!Files.exists(cluster) || !Owner.isRoot(cluster)) {
      return;
    }
    if (Postmaster.isRunning(cluster)) {
      throw new CannotStartException(
          "a PostgreSQL still runs in " + cluster + " in a user namespace of root; stop it");
    }
    Owner.give(cluster, account);
  }

  private static boolean reaches(Rights.Lent account, Path folder) {
    return Program.run(account.line(List.of("test", "-x", folder.toString()))).succeeded();
  }

  private PostgresSeat move(Rights.Lent account, Machine machine) {
    String trouble = account + ", as which PostgreSQL runs, cannot go to " + files;
    if (!files.equals(folder) || Files.exists(PostgresCluster.in(files))) {
      throw new CannotStartException(
          trouble + "; let it in there, or move the whole folder to where it can go");
    }
    Path outside = Folders.freshOpen(machine.state(), "postgres-");
    if (!reaches(account, outside)) {
      throw new CannotStartException(
          trouble + ", and not to " + outside + "; name a folder where it can go");
    }
    try {
      Files.writeString(outside.resolve("belongs-to"), folder + "\n");
      Files.createSymbolicLink(folder.resolve(LINK), outside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PostgresSeat(folder, outside, account);
  }

  /** Deletes the folder, and what is outside of it. */
  void delete() {
    Folders.delete(files);
    Folders.delete(folder);
  }
}
