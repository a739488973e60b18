package dev.trainyard.adapters.vertex.wire.form;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.MapEntry;
import com.google.protobuf.util.Durations;
import java.util.List;
import java.util.function.Supplier;

/** Faults of form that a well-formed protobuf message can still have. */
public final class ProtoFaults {
  private ProtoFaults() {}

  public static void find(CustomJob job, Found found) {
    ProtoWalk.over(
        job,
        (path, _, fields) ->
            fields.forEach((field, value) -> {
              if (!ProtoWalk.isOutputOnly(field)) {
                look(() -> ProtoWalk.path(path, field.getName()), field, value, found);
              }
            }));
  }

  // why: paths are made only where there is a fault to tell, which is hardly ever
  private static void look(
      Supplier<String> path, FieldDescriptor field, Object value, Found found) {
    switch (value) {
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          int index = i;
          look(() -> path.get() + "[" + index + "]", field, list.get(i), found);
        }
      }
      case String text when hasNul(text) -> found.add(Faults.OF_JOB.nul(path.get()));
      case Duration duration when !Durations.isValid(duration) ->
          found.add(Faults.OF_JOB.badValue(path.get(), field, duration.getSeconds() + "s"));
      case MapEntry<?, ?> entry when hasNul(entry.getKey()) || hasNul(entry.getValue()) ->
          found.add(Faults.OF_JOB.nul(path.get()));
      case EnumValueDescriptor number when Passengers.isUnknownEnum(field, number) ->
          found.add(
              Faults.OF_JOB.badValue(path.get(), field, Integer.toString(number.getNumber())));
      case Object _ -> {}
    }
  }

  private static boolean hasNul(Object value) {
    return value instanceof String text && text.indexOf('\0') >= 0;
  }
}
