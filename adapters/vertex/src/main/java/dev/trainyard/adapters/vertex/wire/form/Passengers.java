package dev.trainyard.adapters.vertex.wire.form;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.trainyard.domain.spec.UnknownFields;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what this version does not know out of a message, and puts it back at the same place. */
public final class Passengers {
  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?(?:\\.|$)");

  private Passengers() {}

  public static UnknownFields of(CustomJob job) {
    Map<String, String> found = new TreeMap<>();
    ProtoWalk.over(
        job,
        (path, message, fields) -> {
          UnknownFieldSet unknown = unknownIn(message, fields);
          if (!unknown.asMap().isEmpty()) {
            found.put(path, Base64.getEncoder().encodeToString(unknown.toByteArray()));
          }
        });
    return found.isEmpty() ? UnknownFields.NONE : new UnknownFields(found);
  }

  public static void putBack(UnknownFields unknown, CustomJob.Builder job) {
    unknown.base64ByPath().forEach((path, base64) -> putBack(at(path, job), base64));
  }

  // why: an enum number from a newer API has no word in the domain, so it travels as bytes too
  private static UnknownFieldSet unknownIn(Message message, Map<FieldDescriptor, Object> fields) {
    UnknownFieldSet.Builder unknown = message.getUnknownFields().toBuilder();
    fields.forEach((field, value) -> {
      if (isUnknownEnum(field, value) && !ProtoWalk.isOutputOnly(field)) {
        unknown.mergeVarintField(field.getNumber(), ((EnumValueDescriptor) value).getNumber());
      }
    });
    return unknown.build();
  }

  static boolean isUnknownEnum(FieldDescriptor field, Object value) {
    return value instanceof EnumValueDescriptor known
        && field.getEnumType().findValueByNumber(known.getNumber()) == null;
  }

  private static void putBack(Message.Builder message, String base64) {
    try {
      message.mergeFrom(Base64.getDecoder().decode(base64));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("unknown fields are protobuf wire bytes", e);
    }
  }

  private static Message.Builder at(String path, Message.Builder root) {
    Message.Builder place = root;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      FieldDescriptor field = place.getDescriptorForType().findFieldByName(step.group(1));
      String index = step.group(2);
      place =
          index == null
              ? place.getFieldBuilder(field)
              : place.getRepeatedFieldBuilder(field, Integer.parseInt(index));
    }
    return place;
  }
}
