package dev.trainyard.adapters.vertex.wire.form;

import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.function.BiConsumer;

/** Visits each message of a request, with its path, leaving out what the server fills in. */
public final class ProtoWalk {
  private ProtoWalk() {}

  static void over(CustomJob job, BiConsumer<String, Message> visit) {
    visit("", job, visit);
  }

  public static boolean isOutputOnly(FieldDescriptor field) {
    return field
        .getOptions()
        .getExtension(FieldBehaviorProto.fieldBehavior)
        .contains(FieldBehavior.OUTPUT_ONLY);
  }

  static String path(String parent, String name) {
    return parent.isEmpty() ? name : parent + "." + name;
  }

  private static void visit(String path, Message message, BiConsumer<String, Message> visit) {
    visit.accept(path, message);
    message
        .getAllFields()
        .forEach((field, value) -> {
          if (isMessage(field) && !isOutputOnly(field)) {
            visitEach(path(path, field.getName()), value, visit);
          }
        });
  }

  private static void visitEach(String path, Object value, BiConsumer<String, Message> visit) {
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
