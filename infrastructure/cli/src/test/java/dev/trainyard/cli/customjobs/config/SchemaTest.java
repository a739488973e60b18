package dev.trainyard.cli.customjobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void isWhatTheApiThatWeBuildWithKnows() {
    Map<String, Map<String, Type>> known = new LinkedHashMap<>();
    collect(CustomJobSpec.getDescriptor(), known);
    assertThat(Schema.load().messages()).isEqualTo(known);
  }

  private static void collect(Descriptor message, Map<String, Map<String, Type>> known) {
    Map<String, Type> fields = new LinkedHashMap<>();
    known.put(message.getName(), fields);
    for (FieldDescriptor field : message.getFields()) {
      Type type = type(field, known);
      fields.put(field.getJsonName(), field.isRepeated() ? new Type.ListOf(type) : type);
    }
  }

  private static Type type(FieldDescriptor field, Map<String, Map<String, Type>> known) {
    return switch (field.getJavaType()) {
      case STRING -> Type.Scalar.STRING;
      case BOOLEAN -> Type.Scalar.BOOL;
      case INT -> Type.Scalar.INT32;
      case LONG -> Type.Scalar.INT64;
      case ENUM -> new Type.Names(names(field));
      case MESSAGE -> message(field.getMessageType(), known);
      default -> throw new AssertionError("a type that the schema has no word for: " + field);
    };
  }

  private static Type message(Descriptor message, Map<String, Map<String, Type>> known) {
    if (message.getFullName().equals("google.protobuf.Duration")) {
      return Type.Scalar.DURATION;
    }
    if (!known.containsKey(message.getName())) {
      collect(message, known);
    }
    return new Type.Message(message.getName());
  }

  private static List<String> names(FieldDescriptor field) {
    List<String> names = new ArrayList<>();
    for (EnumValueDescriptor value : field.getEnumType().getValues()) {
      names.add(value.getName());
    }
    return names;
  }
}
