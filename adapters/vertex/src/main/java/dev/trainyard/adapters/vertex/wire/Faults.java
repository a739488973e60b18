package dev.trainyard.adapters.vertex.wire;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.trainyard.domain.rules.Violation;
import java.util.Locale;

/** Faults of form in Vertex's words. */
final class Faults {
  private static final int LONGEST_QUOTE = 100;

  private Faults() {}

  static Violation badValue(String path, FieldDescriptor field, String value) {
    return new Violation(
        path,
        "Invalid value at 'custom_job." + path + "' (" + typeOf(field) + "), " + shortened(value));
  }

  static Violation badDuration(String path, String value) {
    return new Violation(
        path,
        "Invalid value at 'custom_job."
            + path
            + "' (type.googleapis.com/google.protobuf.Duration), "
            + shortened(value)
            + ". A duration is a number of seconds with an s, such as \"3600s\".");
  }

  static Violation nul(String path) {
    return new Violation(
        path, "Invalid value at 'custom_job." + path + "': it holds the character U+0000.");
  }

  static String shortened(String value) {
    return value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "...";
  }

  private static String typeOf(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case ENUM -> "type.googleapis.com/" + field.getEnumType().getFullName();
      case MESSAGE -> "type.googleapis.com/" + field.getMessageType().getFullName();
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING ->
          "TYPE_" + field.getType().name().toUpperCase(Locale.ROOT);
    };
  }
}
