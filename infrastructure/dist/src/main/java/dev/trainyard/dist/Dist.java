package dev.trainyard.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;

/** Makes the archive and the Debian package of a checkout that is built. */
public final class Dist {
  // why: the same for everybody, so that the same contents are the same bytes.
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
  private static final int USUAL_LEVEL = 6;

  private static final String CLI = "infrastructure/cli/target/cli/trainyard-cli.jar";

  private final Path root;
  private final Tar tar;
  private final String version;

  private Dist(Path root, String version, int level) {
    this.root = root;
    this.version = version;
    this.tar = new Tar(TIME, level);
  }

  /** {@code ROOT [FOLDER [LEVEL]]}: the checkout, where to put them, and how hard to compress. */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    Path folder = args.length > 1 ? Path.of(args[1]) : root.resolve("infrastructure/dist/target");
    int level = args.length > 2 ? Integer.parseInt(args[2]) : USUAL_LEVEL;
    new Dist(root, version(root.resolve(CLI)), level).make(Files.createDirectories(folder));
  }

  private void make(Path folder) throws IOException, InterruptedException {
    SortedMap<String, Item> contents = Contents.of(root);
    Completions completions = new Completions(root.resolve(CLI));
    Item bash = completions.of("bash");
    Item zsh = completions.of("zsh");
    Item fish = completions.of("fish");

    SortedMap<String, Item> debian = below("usr/share/trainyard", contents);
    debian.put("usr/bin/trainyard", new Item.Link("../share/trainyard/bin/trainyard"));
    debian.put("usr/share/doc/trainyard/copyright", new Item.File(root.resolve("LICENSE"), false));
    debian.put("usr/share/bash-completion/completions/trainyard", bash);
    debian.put("usr/share/zsh/vendor-completions/_trainyard", zsh);
    debian.put("usr/share/fish/vendor_completions.d/trainyard.fish", fish);
    writePackage(debian, folder);

    contents.put("completions/trainyard.bash", bash);
    contents.put("completions/_trainyard", zsh);
    contents.put("completions/trainyard.fish", fish);
    writeArchive(contents, folder);
  }

  private void writePackage(SortedMap<String, Item> installed, Path folder) throws IOException {
    Path deb = folder.resolve("trainyard_" + version.replace('-', '~') + "_all.deb");
    new Deb(tar, TIME).write(version, installed, deb);
    System.out.println(deb);
  }

  private void writeArchive(SortedMap<String, Item> contents, Path folder) throws IOException {
    Path archive = folder.resolve("trainyard-" + version + ".tar.gz");
    try (OutputStream out = Files.newOutputStream(archive)) {
      tar.write(below("trainyard-" + version, contents), out);
    }
    System.out.println(archive);
  }

  private static String version(Path cli) throws IOException {
    try (JarFile jar = new JarFile(cli.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
  }

  private static SortedMap<String, Item> below(String folder, SortedMap<String, Item> items) {
    SortedMap<String, Item> moved = new TreeMap<>();
    items.forEach((place, item) -> moved.put(folder + "/" + place, item));
    return moved;
  }
}
