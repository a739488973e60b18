package dev.trainyard.cli.context;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.local.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flags that say which server and which project a command means. */
public final class ServerOptions {
  /** Of the whole command line; it may stand anywhere. */
  public static final String CONTEXT = "--context";

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "The server; else TRAINYARD_SERVER, the context's, the one that runs here, http://127.0.0.1:8080.")
  private String server = "";

  @Option(
      names = "--project",
      paramLabel = "ID",
      description =
          "The Google Cloud project; else TRAINYARD_PROJECT, CLOUDSDK_CORE_PROJECT, the context's, demo.")
  private String project = "";

  @Option(
      names = "--access-token-file",
      paramLabel = "FILE",
      description = "Holds the token to send; else TRAINYARD_TOKEN, the context's, none.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "Certificates of who may vouch for the server, in PEM; else TRAINYARD_CA_FILE, CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE, the context's, those of Java.")
  private String caFile = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @SuppressWarnings("NullAway.Init") // why: picocli sets command
  public ServerOptions() {}

  /** At one server, whatever the surroundings say of others. */
  public static Aim aimAt(String server, Surroundings around) {
    return new Aim(around, Map.of(Property.SERVER, server), Context.NONE);
  }

  /** Without any flags of its own. */
  public static Aim aimOf(CommandSpec command, Surroundings around) {
    return new Aim(around, Map.of(), contextOf(command, around));
  }

  /** With no more than these flags. */
  public Aim aim(Surroundings around) {
    return aim(around, "");
  }

  /**
   * @param location what a flag says, or {@code ""}
   */
  public Aim aim(Surroundings around, String location) {
    Map<Property, String> flags = new EnumMap<>(Property.class);
    flags.put(Property.SERVER, server);
    flags.put(Property.PROJECT, project);
    flags.put(Property.LOCATION, location);
    flags.put(Property.TOKEN, token());
    flags.put(Property.CA_FILE, caFile);
    return new Aim(around, flags, contextOf(command, around));
  }

  /** The one that a command was told to use, else the current one. */
  public static Context contextOf(CommandSpec command, Surroundings around) {
    Contexts contexts = new ContextFile(around.home()).read();
    OptionSpec flag = command.root().findOption(CONTEXT);
    Object said = flag == null ? "" : flag.getValue();
    String name =
        said == null || said.equals("") ? around.variable("TRAINYARD_CONTEXT") : said.toString();
    if (name.isEmpty()) {
      return contexts.find(contexts.current()).orElse(Context.NONE);
    }
    return contexts.get(name);
  }

  private String token() {
    if (tokenFile == null) {
      return "";
    }
    try {
      return Files.readString(tokenFile).strip();
    } catch (IOException e) {
      throw badInput("--access-token-file: cannot read " + tokenFile + ".");
    }
  }
}
