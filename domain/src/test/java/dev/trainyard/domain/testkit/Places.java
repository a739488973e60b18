package dev.trainyard.domain.testkit;

import dev.trainyard.domain.job.Place;

/** Two places that differ in project and in location. */
public final class Places {
  private static final Place IOWA = new Place("trainyard-test", "us-central1");
  private static final Place BELGIUM = new Place("another-test", "europe-west1");

  private Places() {}

  public static Place aPlace() {
    return IOWA;
  }

  public static Place anotherPlace() {
    return BELGIUM;
  }
}
