package dev.trainyard.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An unpacked archive and somebody's home. */
record Copy(Path folder, Path home) {
  /** What a program printed, on both ways together, and how it ended. */
  record Answer(int exitCode, String said) {}

  /** The launcher begins this way, so that it can be seen what it starts. */
  private static final String WITNESS =
      "#!/bin/sh\nprintf '%%s\\n' \"$*\" >>'%s'\nexec '%s/bin/java' \"$@\"\n";

  Answer type(String... words) throws Exception {
    return answer(start(words));
  }

  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("bin/trainyard").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TRAINYARD_"));
    builder.environment().remove("XDG_CACHE_HOME");
    builder.environment().put("HOME", home.toString());
    builder.environment().put("JAVA_HOME", witness().toString());
    return builder.directory(Path.of("/").toFile()).start();
  }

  static Answer answer(Process process) throws Exception {
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Answer(process.exitValue(), said);
  }

  /** With which words Java was started, one line each. */
  List<String> starts() throws IOException {
    return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
  }

  /** The files that a start leaves for the next. */
  List<Path> caches() {
    Path cache = home.resolve(".cache/trainyard");
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path cli() {
    return folder.resolve("lib/cli/trainyard-cli.jar");
  }

  private Path log() {
    return folder.resolve("starts");
  }

  private Path witness() throws IOException {
    Path java = Path.of(System.getProperty("java.home"));
    Path witness = folder.resolve("java");
    if (!Files.exists(witness)) {
      Path program = Files.createDirectories(witness.resolve("bin")).resolve("java");
      Files.writeString(program, WITNESS.formatted(log(), java));
      assertThat(program.toFile().setExecutable(true)).isTrue();
      Files.copy(java.resolve("release"), witness.resolve("release"));
    }
    return witness;
  }
}
