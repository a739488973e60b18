package dev.trainyard.adapters.kafka.form;

import dev.trainyard.adapters.vertex.wire.QueueOptions.Given;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a record.
 *
 * @param attributes a CloudEvent's, by name; empty for a bare record
 * @param content the JSON of a request or a command; {@code null} if none could be found
 */
record Envelope(
    boolean isCloudEvent,
    Map<String, String> headers,
    Map<String, String> attributes,
    byte @Nullable [] content) {
  private static final String OURS = "dev.trainyard.";
  static final String CANCEL = OURS + "job.cancel";
  static final String SUBMIT = OURS + "job.submit";

  Envelope {
    headers = Map.copyOf(headers);
    attributes = Map.copyOf(attributes);
  }

  Options options() {
    return Options.of(headers, attributes);
  }

  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  /** Whether it asks for the end of a job; any type of an event but our own others submits. */
  boolean isCancel(Faults faults) {
    return isCloudEvent ? isCancelType(faults) : isCancelCommand(faults);
  }

  private boolean isCancelType(Faults faults) {
    String type = attribute("type");
    if (type.startsWith(OURS) && !type.equals(SUBMIT) && !type.equals(CANCEL)) {
      faults.add("type", "is \"" + type + "\"; Trainyard reads " + SUBMIT + " and " + CANCEL);
    }
    return type.equals(CANCEL);
  }

  private boolean isCancelCommand(Faults faults) {
    String command = options().named("command").map(Given::text).orElse("submit");
    if (!command.equals("submit") && !command.equals("cancel")) {
      faults.add("trainyard-command", "is submit or cancel, not \"" + command + "\"");
    }
    return command.equals("cancel");
  }
}
