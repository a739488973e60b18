package dev.trainyard.adapters.vertex.wire.form;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Text;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Truth;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Single values as proto3 JSON writes them; empty where the value does not fit the field. */
final class JsonLeaf {
  private static final int LONGEST_NUMBER = 64;

  private JsonLeaf() {}

  static Optional<Object> read(FieldDescriptor field, JsonNode json) {
    return switch (field.getJavaType()) {
      case STRING -> text(json);
      case BOOLEAN -> truth(json);
      case INT -> integer(json, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
      case LONG -> integer(json, Long.MIN_VALUE, Long.MAX_VALUE).map(Long::longValue);
      case ENUM -> enumValue(field.getEnumType(), json);
      case MESSAGE -> WellKnown.read(field.getMessageType(), json);
      case FLOAT -> number(json).map(Number::floatValue);
      case DOUBLE -> number(json).map(Number::doubleValue);
      case BYTE_STRING -> bytes(json);
    };
  }

  /** Whether UTF-8 can hold it: no half of a surrogate pair. */
  static boolean isText(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Optional<Object> text(JsonNode json) {
    return json instanceof Text(String text) && isText(text) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Object> truth(JsonNode json) {
    return switch (json) {
      case Truth(boolean value) -> Optional.of(value);
      case Text(String text) when text.equals("true") -> Optional.of(true);
      case Text(String text) when text.equals("false") -> Optional.of(false);
      case JsonNode _ -> Optional.empty();
    };
  }

  private static Optional<Long> integer(JsonNode json, long least, long most) {
    return digits(json)
        .flatMap(JsonLeaf::whole)
        .filter(number -> number >= least && number <= most);
  }

  private static Optional<String> digits(JsonNode json) {
    return switch (json) {
      case JsonNode.Digits(String digits) -> Optional.of(digits);
      case Text(String text) -> Optional.of(text);
      case JsonNode _ -> Optional.empty();
    };
  }

  private static Optional<Long> whole(String digits) {
    if (digits.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(digits).longValueExact());
    } catch (ArithmeticException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Object> enumValue(EnumDescriptor type, JsonNode json) {
    EnumValueDescriptor named =
        json instanceof Text(String name) ? type.findValueByName(name) : null;
    if (named != null) {
      return Optional.of(named);
    }
    return integer(json, Integer.MIN_VALUE, Integer.MAX_VALUE)
        .map(number -> type.findValueByNumber(number.intValue()));
  }

  private static Optional<Number> number(JsonNode json) {
    return digits(json)
        .filter(digits -> digits.length() <= LONGEST_NUMBER)
        .flatMap(digits -> {
          try {
            return Optional.of(Double.valueOf(digits));
          } catch (NumberFormatException _) {
            return Optional.empty();
          }
        });
  }

  private static Optional<Object> bytes(JsonNode json) {
    try {
      return json instanceof Text(String text)
          ? Optional.of(ByteString.copyFrom(Base64.getDecoder().decode(text)))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
