package dev.trainyard.adapters.vertex.frontdoor;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.List;
import java.util.Random;

/** Small changes to messages, which stay messages. */
final class MessageMutations {
  private static final List<String> TEXTS =
      List.of("", "x", "a\0b", "\uD83D\uDE00", "us-east1", "1");

  private final Random random;

  MessageMutations(Random random) {
    this.random = random;
  }

  /** Changes the message, or one of those in it. */
  Message changed(Message message) {
    Message.Builder builder = message.toBuilder();
    List<FieldDescriptor> inner =
        message.getAllFields().keySet().stream()
            .filter(field -> field.getJavaType() == JavaType.MESSAGE && !field.isMapField())
            .toList();
    if (inner.isEmpty() || random.nextInt(4) == 0) {
      change(builder, any(message.getDescriptorForType().getFields()));
    } else {
      descend(builder, any(inner));
    }
    return builder.build();
  }

  private void descend(Message.Builder builder, FieldDescriptor field) {
    if (field.isRepeated()) {
      int at = random.nextInt(builder.getRepeatedFieldCount(field));
      Message element = (Message) builder.getRepeatedField(field, at);
      builder.setRepeatedField(field, at, changed(element));
    } else {
      builder.setField(field, changed((Message) builder.getField(field)));
    }
  }

  private void change(Message.Builder builder, FieldDescriptor field) {
    switch (random.nextInt(4)) {
      case 0 -> builder.setUnknownFields(unknown(1 + random.nextInt(30)));
      case 1 -> builder.setUnknownFields(unknown(9000));
      case 2 -> builder.clearField(field);
      default -> set(builder, field);
    }
  }

  private void set(Message.Builder builder, FieldDescriptor field) {
    if (field.isRepeated()) {
      builder.clearField(field);
    } else {
      builder.setField(field, value(builder, field));
    }
  }

  private Object value(Message.Builder builder, FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case STRING -> any(TEXTS);
      case BOOLEAN -> random.nextBoolean();
      case INT -> random.nextInt();
      case LONG -> random.nextLong(-1, 5);
      case FLOAT -> random.nextFloat();
      case DOUBLE -> random.nextBoolean() ? Double.NaN : random.nextInt(5);
      case BYTE_STRING -> ByteString.EMPTY;
      case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(24));
      case MESSAGE -> builder.newBuilderForField(field).build();
    };
  }

  private UnknownFieldSet unknown(int number) {
    Field field =
        random.nextBoolean()
            ? Field.newBuilder().addVarint(random.nextInt(5)).build()
            : Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8("new")).build();
    return UnknownFieldSet.newBuilder().addField(number, field).build();
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
