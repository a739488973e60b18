package dev.trainyard.emulator.chaos.harm;

/** What befalls a call. */
public sealed interface Harm permits Rejection, Loss, Listing, Sight {
  /**
   * Whether it can befall calls of a method at all.
   *
   * @param method its simple name, such as {@code CreateCustomJob}
   */
  boolean reaches(String method);
}
