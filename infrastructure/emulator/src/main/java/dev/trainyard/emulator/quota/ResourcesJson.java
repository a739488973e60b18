package dev.trainyard.emulator.quota;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.admin.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Persistent resources as JSON. */
public final class ResourcesJson {
  private static final String LIST = "persistentResources";

  private ResourcesJson() {}

  /**
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT that names every mistake
   */
  public static List<PersistentResource> read(JsonObject body) {
    List<Violation> faults = new ArrayList<>();
    Fields fields = Fields.of(body, faults);
    List<PersistentResource> resources =
        fields.each(LIST).stream().flatMap(each -> read(each).stream()).toList();
    fields.end();
    if (!faults.isEmpty()) {
      throw Statuses.invalidArgument(faults);
    }
    return resources;
  }

  private static Optional<PersistentResource> read(Fields resource) {
    String machine = resource.text("machineType").orElse("");
    if (machine.isEmpty()) {
      resource.refuse("machineType", "is missing");
    }
    if (!resource.names().contains("name")) {
      resource.refuse("name", "is missing");
    }
    long replicas = resource.number("replicas", 1, Integer.MAX_VALUE).orElse(1);
    Optional<PersistentResource> read =
        resource.read("name", name -> PersistentResource.of(name, machine, replicas));
    resource.end();
    return read;
  }

  public static JsonObject write(List<PersistentResource> resources) {
    JsonArray list = new JsonArray();
    for (PersistentResource resource : resources) {
      JsonObject one = new JsonObject();
      one.addProperty("name", resource.name());
      one.addProperty("machineType", resource.machineType());
      one.addProperty("replicas", resource.replicas());
      list.add(one);
    }
    JsonObject shown = new JsonObject();
    shown.add(LIST, list);
    return shown;
  }
}
