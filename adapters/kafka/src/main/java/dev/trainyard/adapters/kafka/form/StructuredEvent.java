package dev.trainyard.adapters.kafka.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as one JSON object. The content is cut out of it as it stands, so that its own
 * reader sees every letter of it.
 */
final class StructuredEvent {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, String> attributes = new HashMap<>();
  private final Faults faults;
  private byte @Nullable [] content;
  private boolean contentSeen;
  private boolean readable = true;

  private StructuredEvent(Faults faults) {
    this.faults = faults;
  }

  static StructuredEvent read(byte[] value, Faults faults) {
    StructuredEvent event = new StructuredEvent(faults);
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      event.read(text);
    } catch (CharacterCodingException _) {
      event.refuse("is not UTF-8");
    } catch (JsonProcessingException e) {
      event.refuse("is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return event;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  byte @Nullable [] content() {
    return content;
  }

  /** Whether it is a JSON object, so that a missing attribute is really missing. */
  boolean isReadable() {
    return readable;
  }

  private void refuse(String why) {
    readable = false;
    content = null;
    faults.add("value", why);
  }

  private void read(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        refuse("is not a JSON object, as a structured CloudEvent is");
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        readField(parser, parser.currentName(), text);
      }
      if (parser.nextToken() != null) {
        refuse("goes on after the end of the CloudEvent");
      } else if (!contentSeen) {
        faults.add("data", "is missing; it holds the request");
      }
    }
  }

  private void readField(JsonParser parser, String name, String text) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    if (name.equals("data") || name.equals("data_base64")) {
      if (contentSeen) {
        faults.add(name, "is a second content; an event has one, data or data_base64");
      }
      contentSeen = true;
      content = name.equals("data") ? cut(parser, text) : decode(parser);
    } else if (token.isScalarValue()) {
      if (attributes.put(name, parser.getText()) != null) {
        faults.add(name, "is there twice");
      }
    } else {
      faults.add(name, "is a string, a number or a boolean, as every attribute is");
      parser.skipChildren();
    }
  }

  private byte @Nullable [] cut(JsonParser parser, String text) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      faults.add("data", "is a JSON object");
      parser.skipChildren();
      return null;
    }
    int start = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    int end = (int) parser.currentLocation().getCharOffset();
    return text.substring(start, end).getBytes(UTF_8);
  }

  private byte @Nullable [] decode(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      try {
        return Base64.getDecoder().decode(parser.getText());
      } catch (IllegalArgumentException e) {
        faults.add("data_base64", "is not base64: " + e.getMessage());
        return null;
      }
    }
    parser.skipChildren();
    faults.add("data_base64", "is a string");
    return null;
  }
}
