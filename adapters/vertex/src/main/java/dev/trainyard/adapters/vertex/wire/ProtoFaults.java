package dev.trainyard.adapters.vertex.wire;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.MapEntry;
import com.google.protobuf.Message;
import com.google.protobuf.util.Durations;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;

/** Faults of form that a well-formed protobuf message can still have. */
final class ProtoFaults {
  private ProtoFaults() {}

  static List<Violation> of(CustomJob job) {
    List<Violation> found = new ArrayList<>();
    ProtoWalk.over(job, (path, message) -> look(path, message, found));
    return found;
  }

  private static void look(String path, Message message, List<Violation> found) {
    if (message instanceof Duration duration && !Durations.isValid(duration)) {
      found.add(Faults.badDuration(path, duration.getSeconds() + "s"));
    }
    message
        .getAllFields()
        .forEach((field, value) -> {
          if (!ProtoWalk.isOutputOnly(field)) {
            look(ProtoWalk.path(path, field.getName()), field, value, found);
          }
        });
  }

  private static void look(
      String path, FieldDescriptor field, Object value, List<Violation> found) {
    switch (value) {
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          look(path + "[" + i + "]", field, list.get(i), found);
        }
      }
      case String text when text.indexOf('\0') >= 0 -> found.add(Faults.nul(path));
      case MapEntry<?, ?> entry -> lookAtEntry(path, entry, found);
      case Object other when Passengers.isUnknownEnum(field, other) ->
          found.add(Faults.badValue(path, field, other.toString()));
      case Object _ -> {}
    }
  }

  private static void lookAtEntry(String path, MapEntry<?, ?> entry, List<Violation> found) {
    if ((entry.getKey() + "" + entry.getValue()).indexOf('\0') >= 0) {
      found.add(Faults.nul(path));
    }
  }
}
