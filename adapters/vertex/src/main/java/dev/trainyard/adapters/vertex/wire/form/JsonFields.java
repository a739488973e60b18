package dev.trainyard.adapters.vertex.wire.form;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Optional;

/** Single fields by the names that JSON has for them. */
public final class JsonFields {
  private JsonFields() {}

  /** What became of a single value. */
  public enum Put {
    SET,
    NO_SUCH_FIELD,
    BAD_VALUE
  }

  /** Puts a value, as a query has it, into a field; a repeated field gets one more. */
  public static Put put(Message.Builder message, String name, String value) {
    FieldDescriptor field = JsonNames.of(message.getDescriptorForType()).get(name);
    if (field == null || field.isMapField()) {
      return Put.NO_SUCH_FIELD;
    }
    Optional<Object> leaf = JsonLeaf.read(field, new JsonNode.Text(value));
    leaf.ifPresent(read -> {
      if (field.isRepeated()) {
        message.addRepeatedField(field, read);
      } else {
        message.setField(field, read);
      }
    });
    return leaf.isPresent() ? Put.SET : Put.BAD_VALUE;
  }

  /** The message in a field, to be filled; empty if there is no such field. */
  public static Optional<Message.Builder> descend(Message.Builder message, String name) {
    FieldDescriptor field = JsonNames.of(message.getDescriptorForType()).get(name);
    return field == null || field.isRepeated() || !JsonForm.isPlainMessage(field)
        ? Optional.empty()
        : Optional.of(message.getFieldBuilder(field));
  }
}
