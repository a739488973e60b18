package dev.trainyard.adapters.vertex.wire;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import dev.trainyard.adapters.vertex.wire.form.ProtoWalk;
import java.util.List;

/** Messages with every input field set, found by descriptor, so that a new field is in them too. */
public final class ProtoSamples {
  private final int arm;
  private final boolean withUnknown;
  private int counter = 1;

  private ProtoSamples(int arm, boolean withUnknown) {
    this.arm = arm;
    this.withUnknown = withUnknown;
  }

  /** One for each arm of the oneofs. */
  public static List<CustomJob> everyField() {
    return List.of(job(0, false), job(1, false));
  }

  /** The same, with unknown fields in every message. */
  public static List<CustomJob> everyFieldAndUnknownOnes() {
    return List.of(job(0, true), job(1, true));
  }

  private static CustomJob job(int arm, boolean withUnknown) {
    return (CustomJob) new ProtoSamples(arm, withUnknown).fill(CustomJob.newBuilder());
  }

  private Message fill(Message.Builder message) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (isInput(field) && isChosen(field)) {
        fill(message, field);
      }
    }
    if (withUnknown) {
      message.setUnknownFields(unknown());
    }
    return message.build();
  }

  private void fill(Message.Builder message, FieldDescriptor field) {
    if (field.isRepeated()) {
      message.addRepeatedField(field, value(message, field));
      message.addRepeatedField(field, value(message, field));
    } else {
      message.setField(field, value(message, field));
    }
  }

  private Object value(Message.Builder parent, FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case STRING -> field.getName() + "-" + counter++ + " =<>&'\"\\u003d \u00e9\uD83D\uDE00";
      case BOOLEAN -> true;
      case INT -> counter++;
      case LONG -> 5_000_000_000L + counter++;
      case ENUM -> field.getEnumType().getValues().getLast();
      case MESSAGE -> message(parent.newBuilderForField(field), field);
      case FLOAT, DOUBLE, BYTE_STRING ->
          throw new AssertionError("no such field in a CustomJob until now: " + field);
    };
  }

  private Message message(Message.Builder message, FieldDescriptor field) {
    Descriptor type = field.getMessageType();
    return field.isMapField() ? plain(message, type) : fill(message);
  }

  private Message plain(Message.Builder entry, Descriptor type) {
    return entry
        .setField(type.findFieldByNumber(1), "key-" + counter++)
        .setField(type.findFieldByNumber(2), "value-" + counter++)
        .build();
  }

  private UnknownFieldSet unknown() {
    return UnknownFieldSet.newBuilder()
        .addField(1000, Field.newBuilder().addVarint(counter++).build())
        .addField(
            1001,
            Field.newBuilder()
                .addLengthDelimited(ByteString.copyFromUtf8("x" + counter++))
                .addLengthDelimited(ByteString.copyFromUtf8("y"))
                .build())
        .build();
  }

  private boolean isChosen(FieldDescriptor field) {
    OneofDescriptor oneof = field.getRealContainingOneof();
    return oneof == null || oneof.getField(arm).equals(field);
  }

  private static boolean isInput(FieldDescriptor field) {
    return !ProtoWalk.isOutputOnly(field);
  }
}
