package dev.trainyard.server.settings;

import dev.trainyard.domain.job.Place;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was set, by system property or environment variable. */
public record Settings(Map<Setting, String> values) {
  private static final String PREFIX = "TRAINYARD_";
  private static final Pattern PROJECT_NUMBER = Pattern.compile("([a-z0-9.:-]+)=([0-9]+)");

  public Settings {
    values = Map.copyOf(values);
  }

  /**
   * @throws BadSettingException if the environment holds a TRAINYARD_ name that is no setting
   */
  public static Settings read(Map<String, String> environment, Properties properties) {
    refuseUnknown(environment.keySet());
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = properties.getProperty(setting.property(), environment.get(setting.name()));
      if (value != null && !value.isBlank()) {
        values.put(setting, value.strip());
      }
    }
    return new Settings(values);
  }

  /** The settings of this JVM. */
  public static Settings current() {
    return read(System.getenv(), System.getProperties());
  }

  public Optional<String> find(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  public String get(Setting setting, String byDefault) {
    return values.getOrDefault(setting, byDefault);
  }

  public int number(Setting setting, int byDefault) {
    String text = values.get(setting);
    if (text == null) {
      return byDefault;
    }
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw new BadSettingException(setting, "is \"" + text + "\", which is not a whole number.");
    }
  }

  /** A port: as set, or the default moved by the offset. 0 means any free one. */
  public int port(Setting setting, int byDefault) {
    int port = number(setting, byDefault + number(Setting.TRAINYARD_PORT_OFFSET, 0));
    if (port > 65535) {
      throw new BadSettingException(setting, "makes the port " + port + "; ports end at 65535.");
    }
    return port;
  }

  public Path data() {
    return Path.of(get(Setting.TRAINYARD_DATA, System.getProperty("user.home") + "/.trainyard/up"))
        .toAbsolutePath();
  }

  public boolean isGoogle() {
    String vertex = get(Setting.TRAINYARD_VERTEX, "emulator");
    return switch (vertex) {
      case "google" -> true;
      case "emulator" -> false;
      default ->
          throw new BadSettingException(
              Setting.TRAINYARD_VERTEX, "is \"" + vertex + "\"; it is emulator or google.");
    };
  }

  public Place defaultParent() {
    String parent =
        get(
            Setting.TRAINYARD_DEFAULT_PARENT,
            isGoogle() ? "" : "projects/demo/locations/us-central1");
    try {
      return Place.parse(parent);
    } catch (IllegalArgumentException e) {
      throw new BadSettingException(
          Setting.TRAINYARD_DEFAULT_PARENT,
          parent.isEmpty()
              ? "is missing: with TRAINYARD_VERTEX=google, say projects/PROJECT/locations/LOCATION."
              : "is wrong: " + e.getMessage() + ".");
    }
  }

  /** Ids of projects by their numbers. */
  public Map<String, String> projectsByNumber() {
    Map<String, String> projects = new TreeMap<>();
    for (String pair : get(Setting.TRAINYARD_PROJECT_NUMBERS, "").split(",")) {
      Matcher matcher = PROJECT_NUMBER.matcher(pair.strip());
      if (matcher.matches()) {
        projects.put(matcher.group(2), matcher.group(1));
      } else if (!pair.isBlank()) {
        throw new BadSettingException(
            Setting.TRAINYARD_PROJECT_NUMBERS, "has \"" + pair + "\"; say PROJECT=NUMBER,...");
      }
    }
    return projects;
  }

  private static void refuseUnknown(Set<String> names) {
    Set<String> known = Stream.of(Setting.values()).map(Setting::name).collect(Collectors.toSet());
    String unknown =
        names.stream()
            .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new BadSettingException(
          unknown
              + ": no such setting. There are: "
              + String.join(", ", new TreeSet<>(known))
              + ".");
    }
  }
}
