package dev.trainyard.cli.context;

import java.util.List;
import java.util.Locale;

/** What a context can hold, and the variables that say the same. */
public enum Property {
  SERVER("TRAINYARD_SERVER"),
  PROJECT("TRAINYARD_PROJECT", "CLOUDSDK_CORE_PROJECT"),
  LOCATION("TRAINYARD_LOCATION", "CLOUDSDK_AI_REGION"),
  TOKEN("TRAINYARD_TOKEN"),
  TOKEN_COMMAND,
  CA_FILE("TRAINYARD_CA_FILE", "CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE"),
  FORMAT;

  private final List<String> variables;

  Property(String... variables) {
    this.variables = List.of(variables);
  }

  /** The first that is set wins. */
  List<String> variables() {
    return variables;
  }

  /** As it is called in the file and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isSecret() {
    return this == TOKEN;
  }
}
