package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.domain.job.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of one of Vertex's methods. Used by the one thread that answers it.
 *
 * @param method its simple name
 * @param resource its parent or name, as the caller wrote it
 * @param rewordings of the answer's JSON, collected on the way
 */
public record Call(
    String method,
    String resource,
    Channel channel,
    Message request,
    List<UnaryOperator<String>> rewordings) {
  private static final Pattern PLACE =
      Pattern.compile("projects/(?<project>[^/]+)/locations/(?<location>[^/]+).*");

  public static Call of(String method, Asked<? extends Message> asked) {
    Message request = asked.request();
    String parent = field(request, "parent");
    String resource = parent.isEmpty() ? field(request, "name") : parent;
    return new Call(method, resource, asked.caller().channel(), request, new ArrayList<>());
  }

  /** {@code ""} if the resource names none. */
  public String project() {
    return part("project");
  }

  /** {@code ""} if the resource names none. */
  public String location() {
    return part("location");
  }

  /** A text field of the request, {@code ""} if it has none of this name. */
  public String field(String name) {
    return field(request, name);
  }

  /** What a list is known by to its page tokens: {@code .../customJobs}. */
  String list() {
    String collection = method.substring("List".length());
    return resource + "/" + Character.toLowerCase(collection.charAt(0)) + collection.substring(1);
  }

  private String part(String group) {
    Matcher matcher = PLACE.matcher(resource);
    return matcher.matches() ? matcher.group(group) : "";
  }

  private static String field(Message message, String name) {
    FieldDescriptor field = message.getDescriptorForType().findFieldByName(name);
    return field != null && field.getJavaType() == FieldDescriptor.JavaType.STRING
        ? (String) message.getField(field)
        : "";
  }
}
