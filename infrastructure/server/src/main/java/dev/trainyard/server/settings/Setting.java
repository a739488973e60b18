package dev.trainyard.server.settings;

import java.util.Locale;

/** The settings of a server, by the name of their environment variable. */
public enum Setting {
  TRAINYARD_DATA("folder of all that is kept; default ~/.trainyard/up"),
  TRAINYARD_HOST("address to listen on; default 127.0.0.1"),
  TRAINYARD_PORT_OFFSET("added to every default port; default 0"),
  TRAINYARD_HTTP_PORT("HTTP and gRPC; default 8080, 0 for a free one"),
  TRAINYARD_TLS_PORT("HTTP and gRPC over TLS too; off unless set, 0 for a free one"),
  TRAINYARD_TLS_CERTIFICATE(
      "PEM file of an own certificate for TRAINYARD_TLS_PORT; without it one of a local CA is made, for localhost, 127.0.0.1 and ::1"),
  TRAINYARD_TLS_KEY("PEM file of its private key, RSA or EC, without a password"),
  TRAINYARD_POSTGRES_PORT("embedded PostgreSQL; default 5433"),
  TRAINYARD_KAFKA_PORT("embedded Kafka; default 9092"),
  TRAINYARD_EMULATOR_PORT("emulator started by this server; default 8090"),
  TRAINYARD_POSTGRES_URL(
      "jdbc:postgresql://... of an own PostgreSQL 15 or newer; without it one is embedded"),
  TRAINYARD_POSTGRES_USERNAME("its user"),
  TRAINYARD_POSTGRES_PASSWORD("its password"),
  TRAINYARD_KAFKA_BOOTSTRAP_SERVERS("host:port,... of an own Kafka; without it one is embedded"),
  TRAINYARD_VERTEX("emulator (default) or google"),
  TRAINYARD_VERTEX_EMULATOR(
      "host:port of an emulator that runs already; without it one is started"),
  TRAINYARD_EMULATOR_JAR("the emulator's jar; the launcher sets it"),
  TRAINYARD_EMULATOR_MODE("process (default): jobs really run; noop: they succeed at once"),
  TRAINYARD_DEFAULT_PARENT(
      "projects/P/locations/L of submissions that name none; needed with google"),
  TRAINYARD_PROJECT_NUMBERS(
      "PROJECT=NUMBER,... of projects that callers of the Vertex API may name by their number"),
  TRAINYARD_OBSERVE_EVERY(
      "shortest pause between two looks at a job, such as 5s; default 1s. It grows to 20s, or to this if it is longer, while the job does not change"),
  TRAINYARD_LISTS_PER_MINUTE(
      "lists that the watcher reads per project and location, spread evenly, at least 2; default 60, towards the emulator unlimited"),
  TRAINYARD_SUBMITS_PER_MINUTE(
      "creates and deletes allowed per project and location; default 60, towards the emulator unlimited"),
  TRAINYARD_READS_PER_MINUTE(
      "reads allowed per project and location; default 600, towards the emulator unlimited"),
  TRAINYARD_HOME("folder of the launcher's and the command line's own files; default ~/.trainyard"),
  TRAINYARD_SERVER("used by the command line"),
  TRAINYARD_PROJECT("used by the command line"),
  TRAINYARD_LOCATION("used by the command line"),
  TRAINYARD_CONTEXT("used by the command line"),
  TRAINYARD_TOKEN("used by the command line"),
  TRAINYARD_COMMAND("used by the launcher: how messages name this program"),
  TRAINYARD_ROOT("used by the launcher"),
  TRAINYARD_PLAN("used by the launcher"),
  TRAINYARD_JAVA_OPTS("used by the launcher: more options for the server's JVM");

  private final String meaning;

  Setting(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }

  /** The system property of the same meaning, which wins over the environment. */
  public String property() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
