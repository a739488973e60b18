package dev.trainyard.adapters.vertex.frontdoor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.adapters.vertex.front.rest.RestAnswer;
import java.util.List;

/** An answer of REST's, to be looked into. */
record Reply(int status, JsonObject json) {

  static Reply of(RestAnswer answer) {
    return new Reply(answer.status(), JsonParser.parseString(answer.json()).getAsJsonObject());
  }

  String text(String field) {
    return json.get(field).getAsString();
  }

  /** The last segment of the resource's name. */
  String id() {
    return text("name").substring(text("name").lastIndexOf('/') + 1);
  }

  List<String> names(String collection) {
    JsonArray none = new JsonArray();
    JsonArray all = json.has(collection) ? json.getAsJsonArray(collection) : none;
    return all.asList().stream()
        .map(each -> each.getAsJsonObject().get("name").getAsString())
        .toList();
  }

  String nextPageToken() {
    return json.has("nextPageToken") ? text("nextPageToken") : "";
  }

  String error() {
    return json.getAsJsonObject("error").get("status").getAsString();
  }

  String message() {
    return json.getAsJsonObject("error").get("message").getAsString();
  }

  List<String> violations() {
    return details().stream().map(each -> each.get("field").getAsString()).toList();
  }

  String violation(String field) {
    return details().stream()
        .filter(each -> each.get("field").getAsString().equals(field))
        .map(each -> each.get("description").getAsString())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing about " + field + " in " + json));
  }

  private List<JsonObject> details() {
    return json
        .getAsJsonObject("error")
        .getAsJsonArray("details")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("fieldViolations")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** The answer as the message that it is. */
  @SuppressWarnings("unchecked")
  <M extends Message> M as(M type) {
    Message.Builder message = type.newBuilderForType();
    try {
      JsonFormat.parser()
          .usingTypeRegistry(TypeRegistry.getEmptyTypeRegistry())
          .merge(json.toString(), message);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("Google's parser cannot read " + json, e);
    }
    return (M) message.build();
  }
}
