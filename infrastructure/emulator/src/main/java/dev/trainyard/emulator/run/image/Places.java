package dev.trainyard.emulator.run.image;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a replica finds its image's folders on this machine.
 *
 * @param tree where all of them lie
 * @param shown those that it sees in their true places
 */
record Places(String tree, List<String> shown) {
  /** The folders of code that was packaged. */
  static final List<String> ALL = List.of("/usr/app", "/home", "/opt/trainyard");

  private static final String PATH = "PATH";
  private static final String HOME = "HOME";

  Places {
    shown = List.copyOf(shown);
  }

  static boolean isBelowOne(String path) {
    return ALL.stream().anyMatch(place -> isIn(path, place));
  }

  private static boolean isIn(String path, String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  /** Where a folder of the image is, whichever it is. */
  String folder(String path) {
    return shown.stream().anyMatch(place -> isIn(path, place)) ? path : tree + path;
  }

  /** A word of a command line, if it is a path in one of the folders; else as it is. */
  String word(String word) {
    return isBelowOne(word) ? folder(word) : word;
  }

  /** The image's variables, with this machine's programs behind the image's own. */
  Map<String, String> variables(Map<String, String> image, String path) {
    Map<String, String> variables = new TreeMap<>();
    image.forEach((name, value) -> variables.put(name, words(value)));
    String own =
        Arrays.stream(image.getOrDefault(PATH, "").split(":"))
            .filter(Places::isBelowOne)
            .map(this::word)
            .collect(Collectors.joining(":"));
    variables.put(PATH, own.isEmpty() ? path : own + ":" + path);
    // why: another home is the base's, and is not here
    if (!isBelowOne(image.getOrDefault(HOME, ""))) {
      variables.remove(HOME);
    }
    return variables;
  }

  private String words(String value) {
    return Arrays.stream(value.split(":", -1)).map(this::word).collect(Collectors.joining(":"));
  }
}
