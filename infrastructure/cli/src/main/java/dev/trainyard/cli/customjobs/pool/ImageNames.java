package dev.trainyard.cli.customjobs.pool;

import java.util.List;

/** Names of images to push: {@code REGISTRY/PATH[:TAG]}, by Docker's rules, at any registry. */
final class ImageNames {
  private static final String HOST =
      "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*(:[0-9]+)?";
  private static final String COMPONENT = "[a-z0-9]+(([._]|__|-*)[a-z0-9]+)*";
  private static final String TAG = "\\w[\\w.-]{0,127}";
  private static final int LONGEST = 255;

  private ImageNames() {}

  /** A sentence, or {@code ""} if it is a name. */
  static String whatIsWrong(String image) {
    int colon = image.lastIndexOf(':');
    boolean tagged = colon > image.lastIndexOf('/');
    String repository = tagged ? image.substring(0, colon) : image;
    if (tagged && !image.substring(colon + 1).matches(TAG)) {
      return "a tag has up to 128 letters, digits, '_', '.' and '-'";
    }
    if (repository.length() > LONGEST) {
      return "a repository's name has at most 255 characters";
    }
    List<String> parts = List.of(repository.split("/", -1));
    return isHost(parts.getFirst())
        ? wrongPath(parts.subList(1, parts.size()))
        : "it must begin with a registry, such as gcr.io, us-docker.pkg.dev or localhost:5000";
  }

  private static boolean isHost(String part) {
    boolean looksSo = part.contains(".") || part.contains(":") || part.equals("localhost");
    return looksSo && part.matches(HOST);
  }

  private static String wrongPath(List<String> components) {
    if (components.isEmpty()) {
      return "there is no path after the registry";
    }
    return components.stream()
        .filter(component -> !component.matches(COMPONENT))
        .findFirst()
        .map(
            component -> "'" + component + "' may hold lowercase letters, digits, '.', '_' and '-'")
        .orElse("");
  }
}
