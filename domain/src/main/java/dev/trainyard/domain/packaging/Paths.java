package dev.trainyard.domain.packaging;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths below a folder, written with slashes. */
final class Paths {
  private Paths() {}

  /**
   * Without {@code .}, doubled slashes and what {@code ..} takes back; {@code "."} for the folder
   * itself.
   */
  static String tidy(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.replace('\\', '/').split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String tidy = String.join("/", parts);
    if (path.startsWith("/")) {
      return "/" + tidy;
    }
    return tidy.isEmpty() ? "." : tidy;
  }

  static boolean leadsOut(String tidy) {
    return tidy.startsWith("/") || tidy.equals("..") || tidy.startsWith("../");
  }

  static String lastPart(String tidy) {
    return tidy.substring(tidy.lastIndexOf('/') + 1);
  }
}
