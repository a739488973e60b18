package dev.trainyard.domain.rules;

import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.CustomJob;

/** Stub. */
public final class CustomJobRules {
  private CustomJobRules() {}

  public static Findings check(CustomJob request, Place place) {
    return Findings.NONE;
  }
}
