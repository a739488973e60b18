package dev.trainyard.adapters.vertex.wire.form;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Elements;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Member;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Members;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills a message from JSON, leaving out what does not fit and saying so. */
public final class JsonForm {
  private final Found found;
  private final Faults faults;

  /**
   * @param root what the message is called in the words of a fault
   */
  public JsonForm(Found found, String root) {
    this.found = found;
    this.faults = new Faults(root);
  }

  public void fill(Message.Builder message, Members json, String path) {
    Map<String, FieldDescriptor> fields = JsonNames.of(message.getDescriptorForType());
    Set<Object> taken = new HashSet<>();
    for (Member member : json.members()) {
      FieldDescriptor field = fields.get(member.name());
      if (field == null) {
        found.add(faults.unknownName(path, member.name()));
      } else if (!taken.add(field)) {
        found.add(faults.duplicate(path, field));
      } else if (isSent(field, member.value())) {
        fillOne(message, field, member.value(), path, taken);
      }
    }
  }

  private void fillOne(
      Message.Builder message,
      FieldDescriptor field,
      JsonNode json,
      String path,
      Set<Object> taken) {
    OneofDescriptor oneof = field.getRealContainingOneof();
    if (oneof != null && !taken.add(oneof)) {
      found.add(faults.secondOfOneof(path, field, oneof));
      return;
    }
    String here = ProtoWalk.path(path, field.getName());
    if (field.isMapField()) {
      fillMap(message, field, json, here);
    } else if (field.isRepeated()) {
      fillList(message, field, json, here);
    } else {
      value(message, field, json, here).ifPresent(value -> message.setField(field, value));
    }
  }

  private static boolean isSent(FieldDescriptor field, JsonNode json) {
    return !(json instanceof JsonNode.Null) && !ProtoWalk.isOutputOnly(field);
  }

  private void fillList(
      Message.Builder message, FieldDescriptor field, JsonNode json, String path) {
    if (!(json instanceof Elements(List<JsonNode> elements))) {
      found.add(faults.notAList(path, json));
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      value(message, field, element, path + "[" + i + "]")
          .or(() -> blank(message, field))
          .ifPresent(value -> message.addRepeatedField(field, value));
    }
  }

  private void fillMap(Message.Builder message, FieldDescriptor field, JsonNode json, String path) {
    if (!(json instanceof Members(List<Member> members))) {
      found.add(faults.badValue(path, field, json.toString()));
      return;
    }
    FieldDescriptor valueField = field.getMessageType().findFieldByNumber(2);
    Set<String> names = new HashSet<>();
    for (Member member : members) {
      String here = ProtoWalk.path(path, Faults.shortened(member.name()));
      if (!names.add(member.name())) {
        found.add(faults.duplicateKey(path, member.name()));
      } else if (JsonLeaf.isText(member.name())) {
        JsonLeaf.read(valueField, member.value())
            .ifPresentOrElse(
                value -> putEntry(message, field, member.name(), value),
                () -> found.add(faults.badValue(here, valueField, member.value().toString())));
      } else {
        found.add(faults.badValue(here, valueField, member.name()));
      }
    }
  }

  private static void putEntry(
      Message.Builder message, FieldDescriptor field, String key, Object value) {
    Descriptor entry = field.getMessageType();
    message.addRepeatedField(
        field,
        message
            .newBuilderForField(field)
            .setField(entry.findFieldByNumber(1), key)
            .setField(entry.findFieldByNumber(2), value)
            .build());
  }

  private Optional<Object> value(
      Message.Builder parent, FieldDescriptor field, JsonNode json, String path) {
    if (isPlainMessage(field) && json instanceof Members members) {
      Message.Builder message = parent.newBuilderForField(field);
      fill(message, members, path);
      return Optional.of(message.build());
    }
    Optional<Object> leaf = JsonLeaf.read(field, json);
    if (leaf.isEmpty()) {
      found.add(faults.badValue(path, field, json.toString()));
    }
    return leaf;
  }

  // why: the messages after it keep their index, by which the rules name them
  private static Optional<Object> blank(Message.Builder parent, FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        ? Optional.of(parent.newBuilderForField(field).build())
        : Optional.empty();
  }

  static boolean isPlainMessage(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        && !WellKnown.is(field.getMessageType());
  }
}
