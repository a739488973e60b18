package dev.trainyard.adapters.packaging.registry;

/**
 * A user of a registry.
 *
 * @param registry its address, {@code localhost:5000}
 */
public record Login(String registry, String user, String password) {
  @Override
  public String toString() {
    return "Login[" + user + " at " + registry + "]";
  }
}
