package dev.trainyard.adapters.vertex.wire.form;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Visits each message of a request, with its path, leaving out what the server fills in. */
public final class ProtoWalk {
  private static final Map<FieldDescriptor, Boolean> OUTPUT_ONLY = new ConcurrentHashMap<>();

  private ProtoWalk() {}

  /** Sees a message, at its path, with the fields that are set in it. */
  @FunctionalInterface
  interface Visit {
    void at(String path, Message message, Map<FieldDescriptor, Object> fields);
  }

  static void over(CustomJob job, Visit visit) {
    visit("", job, visit);
  }

  // why: every field of every request is asked for, and each option is looked up by reflection
  public static boolean isOutputOnly(FieldDescriptor field) {
    return OUTPUT_ONLY.computeIfAbsent(
        field,
        asked ->
            asked
                .getOptions()
                .getExtension(FieldBehaviorProto.fieldBehavior)
                .contains(FieldBehavior.OUTPUT_ONLY));
  }

  static String path(String parent, String name) {
    return parent.isEmpty() ? name : parent + "." + name;
  }

  private static void visit(String path, Message message, Visit visit) {
    Map<FieldDescriptor, Object> fields = message.getAllFields();
    visit.at(path, message, fields);
    fields.forEach((field, value) -> {
      if (isMessage(field) && !isOutputOnly(field)) {
        visitEach(path(path, field.getName()), value, visit);
      }
    });
  }

  private static void visitEach(String path, Object value, Visit visit) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(path + "[" + i + "]", (Message) list.get(i), visit);
      }
    } else {
      visit(path, (Message) value, visit);
    }
  }

  private static boolean isMessage(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isMapField();
  }
}
