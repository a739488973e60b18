package dev.trainyard.adapters.vertex.wire.form;

import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Member;
import dev.trainyard.domain.rules.Violation;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads JSON text, strictly (RFC 8259). */
public final class JsonText {
  static final int DEEPEST = 64;

  private static final Pattern PLACE =
      Pattern.compile("(.*?) at line (\\d+) column (\\d+).*", Pattern.DOTALL);

  private JsonText() {}

  /** Not JSON; the message says what and where. */
  public static final class BrokenJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    BrokenJsonException(String words) {
      super(words);
      this.words = words;
    }

    public Violation violation() {
      return new Violation("", "Invalid JSON payload received. " + words);
    }
  }

  public static JsonNode read(byte[] utf8) throws BrokenJsonException {
    ByteBuffer bytes = ByteBuffer.wrap(utf8);
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return read(text.toString());
    } catch (CharacterCodingException e) {
      throw new BrokenJsonException("It is not UTF-8 at byte " + bytes.position() + ".");
    }
  }

  public static JsonNode read(String json) throws BrokenJsonException {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      JsonNode node = node(reader, 1);
      var _ = reader.peek(); // why: throws if more text follows
      return node;
    } catch (EOFException e) {
      throw broken("Unexpected end of text" + afterWords(e));
    } catch (IOException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  /** The same JSON as text. */
  public static String write(JsonNode json) {
    return switch (json) {
      case JsonNode.Members(List<Member> members) ->
          members.stream()
              .map(member -> quoted(member.name()) + ":" + write(member.value()))
              .collect(Collectors.joining(",", "{", "}"));
      case JsonNode.Elements(List<JsonNode> elements) ->
          elements.stream().map(JsonText::write).collect(Collectors.joining(",", "[", "]"));
      case JsonNode.Text(String text) -> quoted(text);
      case JsonNode.Digits _, JsonNode.Truth _, JsonNode.Null _ -> json.toString();
    };
  }

  private static String quoted(String text) {
    return new JsonPrimitive(text).toString();
  }

  private static JsonNode node(JsonReader reader, int depth)
      throws IOException, BrokenJsonException {
    if (depth > DEEPEST) {
      throw broken("It is nested deeper than " + DEEPEST + " levels" + placeOf(reader));
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> members(reader, depth);
      case BEGIN_ARRAY -> elements(reader, depth);
      case STRING -> new JsonNode.Text(reader.nextString());
      case NUMBER -> new JsonNode.Digits(reader.nextString());
      case BOOLEAN -> new JsonNode.Truth(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield new JsonNode.Null();
      }
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT ->
          throw broken("Unexpected character" + placeOf(reader));
    };
  }

  private static JsonNode members(JsonReader reader, int depth)
      throws IOException, BrokenJsonException {
    List<Member> members = new ArrayList<>();
    reader.beginObject();
    while (reader.hasNext()) {
      members.add(new Member(reader.nextName(), node(reader, depth + 1)));
    }
    reader.endObject();
    return new JsonNode.Members(members);
  }

  private static JsonNode elements(JsonReader reader, int depth)
      throws IOException, BrokenJsonException {
    List<JsonNode> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(node(reader, depth + 1));
    }
    reader.endArray();
    return new JsonNode.Elements(elements);
  }

  private static BrokenJsonException broken(String words) {
    Matcher place = PLACE.matcher(words);
    if (!place.matches()) {
      return new BrokenJsonException(words);
    }
    // why: the library speaks to its own caller here, not to ours
    String what = place.group(1).startsWith("Use JsonReader") ? "Syntax error" : place.group(1);
    return new BrokenJsonException(
        what + " at line " + place.group(2) + ", column " + place.group(3) + ".");
  }

  private static String afterWords(IOException e) {
    String words = String.valueOf(e.getMessage());
    int place = words.indexOf(" at line");
    return place < 0 ? "." : words.substring(place);
  }

  private static String placeOf(JsonReader reader) {
    String words = reader.toString();
    return words.substring(words.indexOf(" at line"));
  }
}
