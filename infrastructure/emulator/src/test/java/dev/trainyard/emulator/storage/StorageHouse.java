package dev.trainyard.emulator.storage;

import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.emulator.Rest;
import dev.trainyard.emulator.front.Door;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Buckets in a folder, and a port that shows them. */
final class StorageHouse implements AutoCloseable {
  static final String OBJECTS = "/storage/v1/b/data/o";
  static final String UPLOAD = "/upload/storage/v1/b/data/o";

  final Path root;
  final Rest rest;
  private final Path state;
  private final Door door;

  StorageHouse(Path folder) throws IOException {
    this.root = folder.resolve("buckets");
    this.state = folder.resolve("storage");
    Files.createDirectories(root.resolve("data"));
    this.door =
        Door.open(
            new InetSocketAddress("127.0.0.1", 0),
            Methods.of("Nobody", "nothing", List.of()),
            List.of(StorageAnnex.open(root, state, InstantSource.system())));
    this.rest = new Rest("127.0.0.1:" + door.port());
  }

  /** As training code sees it. */
  Path file(String name) {
    return root.resolve("data").resolve(name);
  }

  /** As training code writes it. */
  void write(String name, String content) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), content);
  }

  /** What lies about and is no object. */
  List<Path> leftovers() throws IOException {
    try (var files = Files.walk(root.resolve(".uploads"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  Rest.Reply upload(String name, String content) {
    return rest.call(
        "POST", UPLOAD + "?uploadType=media&name=" + name, content, "Content-Type", "text/plain");
  }

  @Override
  public void close() {
    door.close();
  }
}
