package dev.trainyard.emulator.registry;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.front.visit.Reply;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.registry.store.RegistryException;
import dev.trainyard.emulator.registry.store.RegistryException.Code;
import dev.trainyard.emulator.registry.store.RepositoryName;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Names of repositories and of tags, page by page. */
record ListCalls(Registry registry) {
  Reply catalog(Call call) throws IOException {
    requireGet(call);
    List<String> names = registry.names().stream().map(RepositoryName::text).toList();
    return page(call, "/v2/_catalog", new JsonObject(), "repositories", names);
  }

  Reply tags(Call call) throws IOException {
    requireGet(call);
    if (!call.rest().equals("list")) {
      throw RegistryHost.unserved(call);
    }
    JsonObject head = new JsonObject();
    head.addProperty("name", call.repository());
    List<String> tags = registry.manifests().tags(call.name());
    return page(call, call.path("tags", "list"), head, "tags", tags);
  }

  private static void requireGet(Call call) {
    if (!call.method().equals("GET")) {
      throw RegistryHost.unserved(call);
    }
  }

  private static Reply page(
      Call call, String path, JsonObject json, String field, List<String> all) {
    String last = call.parameter("last");
    List<String> left = all.stream().filter(each -> each.compareTo(last) > 0).toList();
    int most = most(call.parameter("n"), left.size());
    List<String> shown = left.subList(0, most);
    JsonArray names = new JsonArray();
    shown.forEach(names::add);
    json.add(field, names);
    if (shown.isEmpty() || most == left.size()) {
      return json(Map.of(), json);
    }
    String next =
        "<%s?n=%d&last=%s>; rel=\"next\""
            .formatted(path, most, URLEncoder.encode(shown.getLast(), StandardCharsets.UTF_8));
    return json(Map.of("Link", next), json);
  }

  private static int most(String n, int all) {
    if (n.isEmpty()) {
      return all;
    }
    if (!n.matches("[0-9]{1,9}")) {
      throw RegistryException.invalid(
          Code.UNSUPPORTED, "n is how many are wanted, not \"" + n + "\".");
    }
    return Math.min(all, Integer.parseInt(n));
  }

  static Reply json(Map<String, String> headers, JsonObject json) {
    return response -> {
      headers.forEach(response::putHeader);
      response.putHeader("Content-Type", "application/json").end(new Gson().toJson(json) + "\n");
    };
  }
}
