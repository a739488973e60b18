package dev.trainyard.domain.packaging;

import java.util.regex.Pattern;

/** The images for training that come with Vertex AI. */
public final class Prebuilt {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:us|europe|asia)-docker\\.pkg\\.dev/vertex-ai/training/(?:tf|scikit-learn|pytorch|xgboost)-.+");

  /** What gcloud removes from them. */
  public static final String UNWANTED = "/var/sitecustomize";

  private Prebuilt() {}

  public static boolean is(ImageName image) {
    return NAME.matcher(image.registry() + "/" + image.repository()).matches();
  }
}
