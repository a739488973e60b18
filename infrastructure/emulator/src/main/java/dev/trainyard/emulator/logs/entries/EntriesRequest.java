package dev.trainyard.emulator.logs.entries;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What entries are asked with.
 *
 * @param projects {@code projects/PROJECT}
 * @param pageSize 1 to 1000
 */
record EntriesRequest(
    List<String> projects, String filter, boolean isDescending, int pageSize, String pageToken) {
  private static final int USUAL = 50;
  private static final int MOST = 1000;
  private static final Pattern PROJECT = Pattern.compile("(projects/[^/]+)(/.*)?");

  /**
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT naming every mistake
   */
  static EntriesRequest read(JsonObject body) {
    List<Violation> found = new ArrayList<>();
    String order = text(body, "orderBy").toLowerCase(Locale.ROOT).strip();
    if (!order.isEmpty() && !order.matches("timestamp( (asc|desc))?")) {
      found.add(new Violation("order_by", "is \"timestamp asc\" or \"timestamp desc\""));
    }
    EntriesRequest request =
        new EntriesRequest(
            projects(body, found),
            text(body, "filter"),
            order.endsWith(" desc"),
            size(text(body, "pageSize"), found),
            text(body, "pageToken"));
    if (!found.isEmpty()) {
      throw Statuses.invalidArgument(found);
    }
    return request;
  }

  private static List<String> projects(JsonObject body, List<Violation> found) {
    List<String> projects = new ArrayList<>();
    texts(body, "projectIds").forEach(id -> projects.add("projects/" + id));
    for (String name : texts(body, "resourceNames")) {
      Matcher matcher = PROJECT.matcher(name);
      if (matcher.matches()) {
        projects.add(matcher.group(1));
      } else {
        found.add(new Violation("resource_names", "\"" + name + "\" is not projects/PROJECT"));
      }
    }
    if (projects.isEmpty() && found.isEmpty()) {
      found.add(new Violation("resource_names", "is required, such as projects/PROJECT"));
    }
    return projects;
  }

  private static int size(String text, List<Violation> found) {
    if (text.isEmpty()) {
      return USUAL;
    }
    if (!text.matches("[0-9]{1,9}")) {
      found.add(new Violation("page_size", "is from 1 to " + MOST + ", not \"" + text + "\""));
      return USUAL;
    }
    int size = Integer.parseInt(text);
    return size == 0 ? USUAL : Math.min(size, MOST);
  }

  private static List<String> texts(JsonObject body, String name) {
    List<String> texts = new ArrayList<>();
    if (body.has(name) && body.get(name).isJsonArray()) {
      for (JsonElement each : body.getAsJsonArray(name)) {
        texts.add(each instanceof JsonPrimitive value ? value.getAsString() : each.toString());
      }
    }
    return texts;
  }

  private static String text(JsonObject body, String name) {
    return body.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
  }
}
