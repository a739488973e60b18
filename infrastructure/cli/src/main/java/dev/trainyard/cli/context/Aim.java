package dev.trainyard.cli.context;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.api.Endpoint;
import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.RunningServers;
import dev.trainyard.cli.local.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command means: what its flags say, else the environment, else its context, else what runs
 * here, else the defaults.
 */
public final class Aim {
  private static final String USUAL_SERVER = "http://127.0.0.1:8080";
  private static final String TOKEN = "[\\x21-\\x7e]*";
  private static final Map<Property, String> DEFAULTS =
      Map.of(Property.PROJECT, "demo", Property.LOCATION, "us-central1");

  private final Surroundings around;
  private final Map<Property, String> flags;
  private final Context context;

  Aim(Surroundings around, Map<Property, String> flags, Context context) {
    this.around = around;
    this.flags = Map.copyOf(flags);
    this.context = context;
  }

  public String project() {
    return value(Property.PROJECT);
  }

  public String location() {
    return value(Property.LOCATION);
  }

  /** The format that the context prefers, or {@code ""}. */
  public String format() {
    return value(Property.FORMAT);
  }

  public Endpoint endpoint() {
    URI address = endpointAddress();
    String token = token(address);
    // why: Java's own refusal shows the token
    if (!token.matches(TOKEN)) {
      throw badInput(
          "The token of --access-token-file, TRAINYARD_TOKEN or the context holds a line break, a space or the like; a token is one word.");
    }
    return new Endpoint(address, token, authorities());
  }

  /** Holds the certificates of who may vouch for the server; null for those that Java knows. */
  public @Nullable Path authorities() {
    String file = value(Property.CA_FILE);
    return file.isEmpty() ? null : Path.of(file);
  }

  /** Without asking for a token. */
  public URI endpointAddress() {
    String said = said(Property.SERVER);
    if (!said.isEmpty()) {
      return Addresses.read("--server", said);
    }
    String kept = context.get(Property.SERVER);
    return kept.isEmpty()
        ? URI.create(
            RunningServers.meant(around.home()).map(RunningServer::http).orElse(USUAL_SERVER))
        : Addresses.read("The server of the context " + context.name(), kept);
  }

  // why: a context's token is for the context's server; another that a flag names must not see it.
  private String token(URI address) {
    String said = said(Property.TOKEN);
    boolean meant = address.toString().equals(context.get(Property.SERVER));
    if (!said.isEmpty() || !meant) {
      return said;
    }
    String command = context.get(Property.TOKEN_COMMAND);
    return command.isEmpty() ? context.get(Property.TOKEN) : TokenCommand.run(command);
  }

  private String value(Property property) {
    String said = said(property);
    String kept = context.get(property);
    return !said.isEmpty()
        ? said
        : kept.isEmpty() ? Objects.requireNonNullElse(DEFAULTS.get(property), "") : kept;
  }

  private String said(Property property) {
    String flag = Objects.requireNonNullElse(flags.get(property), "");
    return !flag.isEmpty()
        ? flag
        : property.variables().stream()
            .map(around::variable)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
  }
}
