package dev.trainyard.domain.packaging;

import java.util.List;

/**
 * What the code needs beside itself.
 *
 * @param requirements as pip takes them, {@code pandas==2.2.0}
 * @param extraPackages wheels, source distributions or folders of Python projects in the code's
 *     folder, installed in this order
 * @param extraDirs folders in the code's folder that are copied, too
 */
public record Dependencies(
    List<String> requirements, List<String> extraPackages, List<String> extraDirs) {
  public static final Dependencies NONE = new Dependencies(List.of(), List.of(), List.of());

  public Dependencies {
    requirements = requirements.stream().map(String::strip).toList();
    extraPackages = extraPackages.stream().map(Paths::tidy).toList();
    extraDirs = extraDirs.stream().map(Paths::tidy).toList();
  }
}
