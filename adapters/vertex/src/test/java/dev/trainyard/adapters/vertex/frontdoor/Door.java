package dev.trainyard.adapters.vertex.frontdoor;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.ApiVersion;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.rest.RestFront;
import dev.trainyard.adapters.vertex.front.rest.RestRequest;
import dev.trainyard.domain.job.Channel;
import io.grpc.MethodDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The front door as callers see it: REST as text, gRPC as messages with metadata. */
final class Door {
  static final String PARENT = "projects/trainyard-test/locations/us-central1";
  static final String JOBS = PARENT + "/customJobs";
  static final String PIPELINES = PARENT + "/trainingPipelines";
  static final String OPERATIONS = PARENT + "/operations";

  final Methods methods;
  private final RestFront rest;

  Door(Methods methods) {
    this.methods = methods;
    this.rest = new RestFront(methods);
  }

  Reply post(String path, String body) {
    return post(path, body, Map.of());
  }

  Reply post(String path, String body, Map<String, String> headers) {
    return call("POST", path, "", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Reply get(String path) {
    return get(path, "");
  }

  /**
   * @param query as it stands in a URL
   */
  Reply get(String path, String query) {
    return call("GET", path, query, new byte[0], Map.of());
  }

  Reply delete(String path) {
    return call("DELETE", path, "", new byte[0], Map.of());
  }

  /**
   * @param path without its version, or with {@code v1beta1/}
   */
  Reply call(String method, String path, String query, byte[] body, Map<String, String> headers) {
    String whole = path.startsWith("v1beta1/") ? "/" + path : "/v1/" + path;
    return Reply.of(
        rest.answer(new RestRequest(method, whole, query, headers, body, "127.0.0.1:1")));
  }

  <Q extends Message, A extends Message> A ask(MethodDescriptor<Q, A> method, Q request) {
    return ask(method, request, Map.of());
  }

  /** By way of bytes, as a message travels. */
  @SuppressWarnings("unchecked")
  <Q extends Message, A extends Message> A ask(
      MethodDescriptor<Q, A> method, Q request, Map<String, String> metadata) {
    Served<?, ?> served = methods.find(method.getFullMethodName()).orElseThrow();
    try {
      Message read = served.request(request.toByteArray());
      return (A) served.answer(read, List.of(), caller(metadata));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  static Caller caller(Map<String, String> metadata) {
    return new Caller(Channel.GRPC, ApiVersion.V1, metadata, "127.0.0.1:1");
  }
}
