package dev.trainyard.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The servers that run from folders below one home. */
public final class RunningServers {
  private RunningServers() {}

  /** By folder. */
  public static Map<Path, RunningServer> below(Path home) {
    Map<Path, RunningServer> running = new TreeMap<>();
    for (Path folder : folders(home)) {
      RunningServer.in(folder).ifPresent(server -> running.put(folder, server));
    }
    return running;
  }

  /**
   * The one that a command means if none is named: the one without port offset, else the only one.
   */
  public static Optional<RunningServer> meant(Path home) {
    Map<Path, RunningServer> running = below(home);
    RunningServer usual = running.get(home.resolve(UpCommand.FOLDER));
    if (usual != null || running.size() != 1) {
      return Optional.ofNullable(usual);
    }
    return running.values().stream().findFirst();
  }

  private static List<Path> folders(Path home) {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(home)) {
      return entries.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
