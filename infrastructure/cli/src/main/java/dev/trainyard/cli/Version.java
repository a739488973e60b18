package dev.trainyard.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Says what this is and what it runs on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "trainyard " + Objects.requireNonNullElse(version, "(not packaged)"),
      "Java " + Runtime.version() + ", " + System.getProperty("java.home")
    };
  }
}
