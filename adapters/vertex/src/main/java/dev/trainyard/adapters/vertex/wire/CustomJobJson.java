package dev.trainyard.adapters.vertex.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.adapters.vertex.wire.form.Found;
import dev.trainyard.adapters.vertex.wire.form.JsonForm;
import dev.trainyard.adapters.vertex.wire.form.JsonNode;
import dev.trainyard.adapters.vertex.wire.form.JsonNode.Members;
import dev.trainyard.adapters.vertex.wire.form.JsonText;
import dev.trainyard.adapters.vertex.wire.form.JsonText.BrokenJsonException;
import dev.trainyard.adapters.vertex.wire.form.ProtoFaults;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.domain.spec.CustomJob;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CustomJob} as Vertex's own JSON (proto3 JSON). */
public final class CustomJobJson {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace().sortingMapKeys();

  // why: the printer escapes = < > & ' for HTML; who reads an argument wants to see them
  private static final Pattern HTML_ESCAPE = Pattern.compile("\\\\(?:u(003[cde]|002[67])|.)");

  private static final String ROOT_IS_NO_OBJECT =
      "Invalid JSON payload received. Unknown name \"\": Root element must be a message.";

  private static final com.google.cloud.aiplatform.v1.CustomJob NOTHING =
      com.google.cloud.aiplatform.v1.CustomJob.getDefaultInstance();

  private CustomJobJson() {}

  /** Reads UTF-8. Never throws: what cannot be read is a violation. */
  public static Reading read(byte[] json) {
    try {
      return read(JsonText.read(json));
    } catch (BrokenJsonException e) {
      return unreadable(e.violation());
    }
  }

  /** Never throws: what cannot be read is a violation. */
  public static Reading read(String json) {
    try {
      return read(JsonText.read(json));
    } catch (BrokenJsonException e) {
      return unreadable(e.violation());
    }
  }

  /** Compact, lowerCamelCase, enum names, labels sorted: equal requests give equal text. */
  public static String write(CustomJob job) {
    return print(CustomJobMapper.toProto(job));
  }

  static String print(MessageOrBuilder message) {
    try {
      return HTML_ESCAPE
          .matcher(PRINTER.print(message))
          .replaceAll(escape -> Matcher.quoteReplacement(plain(escape)));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a CustomJob request holds nothing that JSON cannot", e);
    }
  }

  // why: any other escape is taken whole, so that a backslash of the text is not mistaken for one
  private static String plain(MatchResult escape) {
    return escape.group(1) == null
        ? escape.group()
        : Character.toString(Integer.parseInt(escape.group(1), 16));
  }

  private static Reading read(JsonNode json) {
    if (!(json instanceof Members members)) {
      return unreadable(new Violation("", ROOT_IS_NO_OBJECT));
    }
    Found found = new Found();
    var proto = com.google.cloud.aiplatform.v1.CustomJob.newBuilder();
    new JsonForm(found).fill(proto, members, "");
    ProtoFaults.find(proto.build(), found);
    return new Reading(CustomJobMapper.toDomain(proto.build()), found.violations());
  }

  private static Reading unreadable(Violation violation) {
    return new Reading(CustomJobMapper.toDomain(NOTHING), List.of(violation));
  }
}
