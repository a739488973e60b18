package dev.trainyard.domain.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Container images: the caller's own, and the prebuilt ones that run Python packages. */
final class ImageRules {
  private static final int LONGEST = 512;
  private static final Pattern HOST =
      Pattern.compile(
          "([a-z0-9-]+\\.)?pkg\\.dev|((us|eu|asia)\\.)?gcr\\.io|((index|registry-1)\\.)?docker\\.io"
              + "|(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");
  private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*+";
  private static final Pattern REFERENCE =
      Pattern.compile(
          COMPONENT
              + "(?:/"
              + COMPONENT
              + ")*+(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[a-z0-9]+:[0-9a-f]{32,128})?");
  private static final Pattern PREBUILT =
      Pattern.compile(
          "(?:(?:us|europe|asia)-docker\\.pkg\\.dev/vertex-ai"
              + "|(?:(?:us|eu|asia)\\.)?gcr\\.io/cloud-aiplatform)"
              + "/training/[a-z0-9-]+\\.[0-9]+-[0-9]+(?:\\.[a-z0-9]+)?(?<tag>[:@].*)?");

  private ImageRules() {}

  static void checkImage(String uri, Scope field) {
    if (field.require(uri) && !isImage(uri)) {
      field.refuse("Invalid image URI");
    }
  }

  static void checkExecutor(String uri, Scope field) {
    if (!field.require(uri)) {
      return;
    }
    Matcher prebuilt = PREBUILT.matcher(uri);
    if (uri.length() > LONGEST || !prebuilt.matches()) {
      field.refuse(
          "executor_image_uri must be a prebuilt training image,"
              + " {us,europe,asia}-docker.pkg.dev/vertex-ai/training/NAME:latest, not "
              + Words.quoted(uri)
              + ".");
    } else if (!":latest".equals(prebuilt.group("tag"))) {
      field.refuse(
          "executor_image_uri must have the tag :latest, which %s has not."
              .formatted(Words.quoted(uri)));
    }
  }

  private static boolean isImage(String uri) {
    if (uri.length() > LONGEST) {
      return false;
    }
    int slash = uri.indexOf('/');
    String first = uri.substring(0, Math.max(slash, 0));
    // why: as Docker reads it, a first part without dot and colon is a name on Docker Hub
    boolean isHost = first.contains(".") || first.contains(":") || first.equals("localhost");
    if (isHost && !HOST.matcher(first).matches()) {
      return false;
    }
    return REFERENCE.matcher(isHost ? uri.substring(slash + 1) : uri).matches();
  }
}
