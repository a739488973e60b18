package dev.trainyard.adapters.vertex.wire.form;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Duration;
import dev.trainyard.domain.rules.Violation;
import java.util.regex.Pattern;

/**
 * Faults of form in Vertex's words.
 *
 * @param root what the paths begin at, {@code ""} for the request itself
 */
record Faults(String root) {
  static final Faults OF_JOB = new Faults("custom_job");

  private static final int LONGEST_QUOTE = 100;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

  Violation unknownName(String parent, String name) {
    return new Violation(
        ProtoWalk.path(parent, shortened(name)),
        "Invalid JSON payload received. Unknown name \""
            + shortened(name)
            + "\" at "
            + place(parent)
            + ": Cannot find field.");
  }

  Violation duplicate(String parent, FieldDescriptor field) {
    return new Violation(
        ProtoWalk.path(parent, field.getName()),
        "Invalid JSON payload received. \""
            + field.getJsonName()
            + "\" is given more than once at "
            + place(parent)
            + ".");
  }

  Violation duplicateKey(String map, String key) {
    return new Violation(
        ProtoWalk.path(map, shortened(key)),
        "Invalid JSON payload received. \""
            + shortened(key)
            + "\" is given more than once at "
            + place(map)
            + ".");
  }

  Violation secondOfOneof(String parent, FieldDescriptor field, OneofDescriptor oneof) {
    return new Violation(
        ProtoWalk.path(parent, field.getName()),
        "Invalid value at "
            + place(parent)
            + " (oneof), oneof field '"
            + oneof.getName()
            + "' is already set. Cannot set '"
            + field.getJsonName()
            + "'.");
  }

  Violation notAList(String path, JsonNode json) {
    return new Violation(
        path,
        "Invalid value at " + place(path) + ", expected a list: " + shortened(json.toString()));
  }

  Violation badValue(String path, FieldDescriptor field, String value) {
    return new Violation(
        path,
        "Invalid value at "
            + place(path)
            + " ("
            + typeOf(field)
            + "), "
            + shortened(value)
            + hint(field));
  }

  Violation nul(String path) {
    return new Violation(
        path, "Invalid value at " + place(path) + ": it holds the character U+0000.");
  }

  private String place(String path) {
    String both = root.isEmpty() || path.isEmpty() ? root + path : root + "." + path;
    return both.isEmpty() ? "the request" : "'" + both + "'";
  }

  /** A quotation that any answer can carry. */
  static String shortened(String value) {
    String some =
        value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "...";
    return UNPRINTABLE.matcher(some).replaceAll("?");
  }

  private static String hint(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
            && field.getMessageType().equals(Duration.getDescriptor())
        ? ". A duration is a string, seconds with an s: \"3600s\"."
        : "";
  }

  private static String typeOf(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case ENUM -> "type.googleapis.com/" + field.getEnumType().getFullName();
      case MESSAGE -> "type.googleapis.com/" + field.getMessageType().getFullName();
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING ->
          "TYPE_" + field.getType().name();
    };
  }
}
