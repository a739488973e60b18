package dev.trainyard.adapters.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A registry of this machine, over plain HTTP, whose requests are counted. */
public final class DebianRegistry implements AutoCloseable {
  static final String USER = "yard";
  static final String PASSWORD = "secret";

  private static final String PASSWORD_FILE =
      USER + ":$2b$04$4fWAUh/FuoYIzQ7nvg3gBemDwnVDIAuFDaWqZ85H71SJI.w7SoZjq\n";
  private static final Pattern LISTENING =
      Pattern.compile(".*listening on (127\\.0\\.0\\.1:\\d+).*");
  private static final Pattern REQUEST =
      Pattern.compile(".* \"([A-Z]+ /v2/\\S*) HTTP/1.1\" (\\d+) .*");

  private final Process process;
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private DebianRegistry(Path config) {
    process =
        Programs.start(
            new ProcessBuilder("docker-registry", "serve", config.toString())
                .redirectErrorStream(true));
    Thread.ofVirtual().start(this::listen);
  }

  public static DebianRegistry open(Path folder) throws IOException {
    return started(folder, "");
  }

  /** Lets nobody in but {@link #USER}. */
  static DebianRegistry guarded(Path folder) throws IOException {
    Path passwords = Files.writeString(folder.resolve("passwords"), PASSWORD_FILE);
    return started(folder, "auth: {htpasswd: {realm: yard, path: %s}}\n".formatted(passwords));
  }

  private static DebianRegistry started(Path folder, String auth) throws IOException {
    String config =
        """
        version: 0.1
        log: {level: info}
        storage: {filesystem: {rootdirectory: %s}, maintenance: {uploadpurging: {enabled: false}}}
        http: {addr: "127.0.0.1:0"}
        """
            .formatted(folder.resolve("blobs"));
    return new DebianRegistry(Files.writeString(folder.resolve("registry.yml"), config + auth));
  }

  /** Host and port. */
  public String address() {
    try {
      return address.get(1, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new AssertionError("The registry did not start.", e);
    }
  }

  /** Uploads of blobs that were finished: {@code PUT .../blobs/uploads/...}. */
  public long uploads() {
    return requests.stream()
        .filter(each -> each.startsWith("PUT") && each.contains("/blobs/uploads/"))
        .count();
  }

  private void listen() {
    try (BufferedReader log = process.inputReader(UTF_8)) {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        Matcher listening = LISTENING.matcher(line);
        Matcher request = REQUEST.matcher(line);
        if (listening.matches()) {
          address.complete(listening.group(1));
        } else if (request.matches()) {
          requests.add(request.group(1));
        }
      }
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
    address.completeExceptionally(new IOException("It ended."));
  }

  /** From now on nobody answers. */
  void end() {
    process.destroy();
  }

  @Override
  public void close() {
    end();
  }
}
