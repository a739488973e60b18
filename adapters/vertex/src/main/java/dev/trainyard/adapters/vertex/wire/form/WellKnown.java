package dev.trainyard.adapters.vertex.wire.form;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.FieldMaskUtil;
import com.google.protobuf.util.JsonFormat;
import com.google.protobuf.util.Timestamps;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Text;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Messages that JSON writes in a form of their own. */
final class WellKnown {
  private static final Map<Descriptor, Form> FORMS =
      Map.of(
          Duration.getDescriptor(),
          text(Durations::parse),
          Timestamp.getDescriptor(),
          text(Timestamps::parse),
          FieldMask.getDescriptor(),
          text(FieldMaskUtil::fromJsonString),
          Value.getDescriptor(),
          json -> parsed(json, Value.newBuilder()),
          Struct.getDescriptor(),
          json -> parsed(json, Struct.newBuilder()),
          ListValue.getDescriptor(),
          json -> parsed(json, ListValue.newBuilder()));

  private WellKnown() {}

  /** How one of them is written. */
  private interface Form {
    Message read(JsonNode json) throws ParseException, InvalidProtocolBufferException;
  }

  private interface TextForm {
    Message read(String text) throws ParseException;
  }

  static boolean is(Descriptor type) {
    return FORMS.containsKey(type);
  }

  /** Empty if it is none of them, or not written so. */
  static Optional<Object> read(Descriptor type, JsonNode json) {
    Form form = FORMS.get(type);
    if (form == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(form.read(json));
    } catch (ParseException | InvalidProtocolBufferException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Form text(TextForm form) {
    return json -> {
      if (json instanceof Text(String text)) {
        return form.read(text);
      }
      throw new IllegalArgumentException("not a string");
    };
  }

  private static Message parsed(JsonNode json, Message.Builder message)
      throws InvalidProtocolBufferException {
    JsonFormat.parser().merge(JsonText.write(json), message);
    return message.build();
  }
}
