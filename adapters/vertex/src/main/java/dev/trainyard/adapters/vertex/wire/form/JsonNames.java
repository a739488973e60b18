package dev.trainyard.adapters.vertex.wire.form;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names that JSON may call a field by: lowerCamelCase and snake_case. */
final class JsonNames {
  private static final Map<Descriptor, Map<String, FieldDescriptor>> KNOWN =
      new ConcurrentHashMap<>();

  private JsonNames() {}

  static Map<String, FieldDescriptor> of(Descriptor type) {
    return KNOWN.computeIfAbsent(type, JsonNames::read);
  }

  private static Map<String, FieldDescriptor> read(Descriptor type) {
    Map<String, FieldDescriptor> names = new HashMap<>();
    for (FieldDescriptor field : type.getFields()) {
      names.put(field.getName(), field);
      names.put(field.getJsonName(), field);
    }
    return Map.copyOf(names);
  }
}
