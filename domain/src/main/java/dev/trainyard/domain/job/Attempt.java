package dev.trainyard.domain.job;

/**
 * A try to create the remote job; one attempt makes at most one.
 *
 * @param number counts from 1; 0 before the first
 * @param remoteName the remote job's resource name, or {@code ""} while none is known
 */
public record Attempt(int number, String remoteName) {
  public static final Attempt NONE = new Attempt(0, "");

  public Attempt next() {
    return new Attempt(number + 1, "");
  }

  public Attempt of(String remoteName) {
    return new Attempt(number, remoteName);
  }

  public boolean hasRemote() {
    return !remoteName.isEmpty();
  }
}
