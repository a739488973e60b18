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

/** {@code CustomJob} as Vertex's own JSON (proto3 JSON). */
public final class CustomJobJson {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace().sortingMapKeys();

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
      return JsonPlain.unescaped(PRINTER.print(message));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a CustomJob request holds nothing that JSON cannot", e);
    }
  }

  private static Reading read(JsonNode json) {
    if (!(json instanceof Members members)) {
      return unreadable(new Violation("", ROOT_IS_NO_OBJECT));
    }
    Found found = new Found();
    var proto = com.google.cloud.aiplatform.v1.CustomJob.newBuilder();
    new JsonForm(found, "custom_job").fill(proto, members, "");
    ProtoFaults.find(proto.build(), found);
    return new Reading(CustomJobMapper.toDomain(proto.build()), found.violations());
  }

  private static Reading unreadable(Violation violation) {
    return new Reading(CustomJobMapper.toDomain(NOTHING), List.of(violation));
  }
}
