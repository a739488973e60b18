package dev.trainyard.adapters.vertex.wire.form;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.MapEntry;
import com.google.protobuf.Message;
import com.google.protobuf.util.Durations;
import java.util.List;

/** Faults of form that a well-formed protobuf message can still have. */
public final class ProtoFaults {
  private ProtoFaults() {}

  public static void find(CustomJob job, Found found) {
    ProtoWalk.over(job, (path, message) -> look(path, message, found));
  }

  private static void look(String path, Message message, Found found) {
    message
        .getAllFields()
        .forEach((field, value) -> {
          if (!ProtoWalk.isOutputOnly(field)) {
            look(ProtoWalk.path(path, field.getName()), field, value, found);
          }
        });
  }

  private static void look(String path, FieldDescriptor field, Object value, Found found) {
    switch (value) {
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          look(path + "[" + i + "]", field, list.get(i), found);
        }
      }
      case String text when text.indexOf('\0') >= 0 -> found.add(Faults.OF_JOB.nul(path));
      case Duration duration when !Durations.isValid(duration) ->
          found.add(Faults.OF_JOB.badValue(path, field, duration.getSeconds() + "s"));
      case MapEntry<?, ?> entry -> lookAtEntry(path, entry, found);
      case EnumValueDescriptor number when Passengers.isUnknownEnum(field, number) ->
          found.add(Faults.OF_JOB.badValue(path, field, Integer.toString(number.getNumber())));
      case Object _ -> {}
    }
  }

  private static void lookAtEntry(String path, MapEntry<?, ?> entry, Found found) {
    if ((entry.getKey() + "" + entry.getValue()).indexOf('\0') >= 0) {
      found.add(Faults.OF_JOB.nul(path));
    }
  }
}
