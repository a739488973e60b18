package dev.trainyard.adapters.vertex.front.rest;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.longrunning.OperationsProto;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.List;
import java.util.stream.Stream;

/** The HTTP rules of a method: its own, and for operations those that Vertex's service adds. */
final class Rules {
  private static final ServiceDescriptor OPERATIONS =
      OperationsProto.getDescriptor().findServiceByName("Operations");
  private static final String LOCATION = "projects/*/locations/*";

  // why: what an operation belongs to may stand in its name; Vertex answers to both
  private static final List<String> OWNERS =
      List.of(LOCATION, LOCATION + "/customJobs/*", LOCATION + "/trainingPipelines/*");

  private Rules() {}

  static Stream<HttpRule> of(MethodDescriptor method) {
    if (method.getService().equals(OPERATIONS)) {
      return OWNERS.stream().map(owner -> operation(method, owner));
    }
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    return Stream.concat(Stream.of(rule), rule.getAdditionalBindingsList().stream());
  }

  private static HttpRule operation(MethodDescriptor method, String owner) {
    String one = "/v1/{name=" + owner + "/operations/*}";
    HttpRule.Builder rule = HttpRule.newBuilder();
    return switch (method.getName()) {
      case "GetOperation" -> rule.setGet(one).build();
      case "ListOperations" -> rule.setGet("/v1/{name=" + owner + "}/operations").build();
      case "DeleteOperation" -> rule.setDelete(one).build();
      case "CancelOperation" -> rule.setPost(one + ":cancel").setBody("*").build();
      case "WaitOperation" -> rule.setPost(one + ":wait").setBody("*").build();
      default -> rule.build();
    };
  }
}
