package dev.trainyard.domain.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How image names are written. */
final class ImageNameGrammar {
  private static final int LONGEST_REPOSITORY = 255;
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(?::[0-9]{1,5})?");
  private static final Pattern COMPONENT =
      Pattern.compile("[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*+");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  private ImageNameGrammar() {}

  static ImageName parse(String text) {
    List<String> faults = faults(text);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", faults));
    }
    Parts parts = Parts.of(text);
    return new ImageName(parts.registry(), parts.repository(), parts.tag(), parts.digest());
  }

  static List<String> faults(String text) {
    if (text.isBlank()) {
      return List.of("An image name is missing.");
    }
    Parts parts = Parts.of(text);
    List<String> faults = new ArrayList<>();
    if (text.endsWith(":") || text.contains(":@")) {
      faults.add("The tag after the colon is missing.");
    }
    if (text.endsWith("@")) {
      faults.add("The digest after the @ is missing.");
    }
    faults.addAll(faults(parts.registry(), parts.repository(), parts.tag(), parts.digest()));
    return faults;
  }

  static List<String> faults(String registry, String repository, String tag, String digest) {
    List<String> faults = new ArrayList<>();
    if (!HOST.matcher(registry).matches()) {
      faults.add("\"" + registry + "\" is not the address of a registry.");
    }
    if (repository.length() > LONGEST_REPOSITORY) {
      faults.add("The name has more than " + LONGEST_REPOSITORY + " characters.");
    }
    for (String component : repository.split("/", -1)) {
      addFaultOf(component, faults);
    }
    if (!tag.isEmpty() && !TAG.matcher(tag).matches()) {
      faults.add(
          "The tag \"%s\" may have 128 letters, digits, _ . and -, and begins with none of the last two."
              .formatted(tag));
    }
    if (!digest.isEmpty() && !DIGEST.matcher(digest).matches()) {
      faults.add("The digest \"" + digest + "\" is not sha256: and 64 hexadecimal digits.");
    }
    return faults;
  }

  private static void addFaultOf(String component, List<String> faults) {
    if (component.isEmpty()) {
      faults.add("There is nothing between two slashes, or before or after one.");
    } else if (!COMPONENT.matcher(component).matches()) {
      String lower = component.toLowerCase(Locale.ROOT);
      faults.add(
          COMPONENT.matcher(lower).matches()
              ? "\"%s\" has upper-case letters; write \"%s\".".formatted(component, lower)
              : "\"%s\" may only have a-z and 0-9, and between them one . or _, or __, or dashes."
                  .formatted(component));
    }
  }

  /** A name, cut where Docker cuts it. */
  private record Parts(String registry, String repository, String tag, String digest) {
    static Parts of(String text) {
      int at = text.indexOf('@');
      String digest = at < 0 ? "" : text.substring(at + 1);
      String rest = at < 0 ? text : text.substring(0, at);
      int colon = rest.lastIndexOf(':');
      boolean tagged = colon > rest.lastIndexOf('/');
      String tag = tagged ? rest.substring(colon + 1) : "";
      String path = tagged ? rest.substring(0, colon) : rest;
      String usual = tag.isEmpty() && digest.isEmpty() ? "latest" : tag;
      int slash = path.indexOf('/');
      String first = slash < 0 ? "" : path.substring(0, slash);
      // why: as Docker reads it, a first part without dot and colon is a name on Docker Hub
      if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
        String registry = first.matches("(?:index|registry-1)\\.docker\\.io") ? HUB : first;
        String name = path.substring(slash + 1);
        return new Parts(registry, inLibrary(registry, name), usual, digest);
      }
      return new Parts(HUB, inLibrary(HUB, path), usual, digest);
    }

    private static final String HUB = ImageName.DOCKER_HUB;

    private static String inLibrary(String registry, String name) {
      return registry.equals(HUB) && name.indexOf('/') < 0 ? "library/" + name : name;
    }
  }
}
