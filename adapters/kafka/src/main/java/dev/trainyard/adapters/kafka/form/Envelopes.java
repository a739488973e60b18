package dev.trainyard.adapters.kafka.form;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells a CloudEvent, structured or binary, from a bare record, and opens it. */
final class Envelopes {
  private static final String EVENT = "application/cloudevents";
  private static final String PREFIX = "ce_";

  private Envelopes() {}

  static Envelope open(ConsumerRecord<byte[], byte[]> record, Faults faults) {
    Map<String, String> headers = HeaderTexts.of(record.headers());
    String mediaType = mediaType(headers.getOrDefault("content-type", ""));
    if (mediaType.startsWith(EVENT)) {
      return structured(record, headers, mediaType, faults);
    }
    boolean binary = headers.keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
    return binary
        ? binary(record, headers, faults)
        : new Envelope(false, headers, Map.of(), record.value());
  }

  private static Envelope structured(
      ConsumerRecord<byte[], byte[]> record,
      Map<String, String> headers,
      String mediaType,
      Faults faults) {
    if (!mediaType.equals(EVENT + "+json")) {
      faults.add("content-type", "is " + mediaType + "; one event as " + EVENT + "+json is read");
      return new Envelope(true, headers, Map.of(), null);
    }
    StructuredEvent event = StructuredEvent.read(record.value(), faults);
    if (event.isReadable()) {
      checkAttributes(event.attributes(), faults);
    }
    return new Envelope(true, headers, event.attributes(), event.content());
  }

  private static Envelope binary(
      ConsumerRecord<byte[], byte[]> record, Map<String, String> headers, Faults faults) {
    Map<String, String> attributes = new HashMap<>();
    headers.forEach((name, text) -> {
      if (name.startsWith(PREFIX)) {
        attributes.put(name.substring(PREFIX.length()), text);
      }
    });
    if (headers.containsKey("content-type")) {
      attributes.put("datacontenttype", headers.getOrDefault("content-type", ""));
    }
    checkAttributes(attributes, faults);
    return new Envelope(true, headers, attributes, record.value());
  }

  private static void checkAttributes(Map<String, String> attributes, Faults faults) {
    for (String name : new String[] {"specversion", "id", "source", "type"}) {
      if (attributes.getOrDefault(name, "").isBlank()) {
        faults.add(name, "is missing; every CloudEvent has one");
      }
    }
    String version = attributes.getOrDefault("specversion", "");
    if (!version.isBlank() && !version.equals("1.0")) {
      faults.add("specversion", "is 1.0, not \"" + version + "\"");
    }
    faults.orElse("", "source", attributes.getOrDefault("source", ""), Envelopes::uri);
    String form = mediaType(attributes.getOrDefault("datacontenttype", "application/json"));
    if (!form.endsWith("/json") && !form.endsWith("+json")) {
      faults.add("datacontenttype", "is \"" + form + "\"; only JSON is read");
    }
  }

  private static String uri(String text) {
    try {
      return URI.create(text).toString();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a URI reference", e);
    }
  }

  private static String mediaType(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
