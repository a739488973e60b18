package dev.trainyard.adapters.vertex.front.rest;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.wire.form.Found;
import dev.trainyard.adapters.vertex.wire.form.JsonForm;
import dev.trainyard.adapters.vertex.wire.form.JsonNode;
import dev.trainyard.adapters.vertex.wire.form.JsonText;
import dev.trainyard.adapters.vertex.wire.form.JsonText.BrokenJsonException;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import java.util.Map;

/** Builds a method's request from path, query and body. */
final class RequestReader {
  private static final JsonNode.Members EMPTY = new JsonNode.Members(List.of());

  private RequestReader() {}

  static void fill(
      Message.Builder request,
      Routes.Hit hit,
      List<Map.Entry<String, String>> query,
      byte[] body,
      Found found) {
    QueryFields.fill(request, query, found);
    String field = hit.route().body();
    if (!field.isEmpty()) {
      fillBody(request, field, body, found);
    }
    // why: last, because a body must not say otherwise
    hit.values().forEach((name, value) -> set(request, name, value));
  }

  private static void fillBody(Message.Builder request, String field, byte[] body, Found found) {
    JsonNode json;
    try {
      json = body.length == 0 ? EMPTY : JsonText.read(body);
    } catch (BrokenJsonException e) {
      found.add(e.violation());
      return;
    }
    if (!(json instanceof JsonNode.Members members)) {
      found.add(
          new Violation(
              "",
              "Invalid JSON payload received. Unknown name \"\": Root element must be a message."));
    } else if (field.equals("*")) {
      new JsonForm(found, "").fill(request, members, "");
    } else {
      FieldDescriptor target = request.getDescriptorForType().findFieldByName(field);
      Message.Builder message = request.newBuilderForField(target);
      new JsonForm(found, field).fill(message, members, "");
      request.setField(target, message.build());
    }
  }

  private static void set(Message.Builder request, String name, String value) {
    request.setField(request.getDescriptorForType().findFieldByName(name), value);
  }
}
