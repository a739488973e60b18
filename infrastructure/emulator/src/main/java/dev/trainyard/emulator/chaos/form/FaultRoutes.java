package dev.trainyard.emulator.chaos.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.emulator.admin.AdminCall;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.front.Annex;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/** {@code /emulator/v1/faults}: the faults in force, to be read and set. */
public record FaultRoutes(Faults faults) implements Annex {
  @Override
  public void mount(Router router) {
    new AdminRoutes(router)
        .on(HttpMethod.GET, "/faults", _ -> FaultPrinter.all(faults))
        .on(HttpMethod.PUT, "/faults", this::replace)
        .on(HttpMethod.POST, "/faults", this::add)
        .on(HttpMethod.DELETE, "/faults", this::clear)
        .on(HttpMethod.DELETE, "/faults/:id", this::remove);
  }

  private JsonElement replace(AdminCall call) {
    faults.replace(reader().all(call.body()));
    return FaultPrinter.all(faults);
  }

  private JsonElement add(AdminCall call) {
    return FaultPrinter.one(faults.add(reader().one(call.body())).getFirst());
  }

  private JsonElement clear(AdminCall call) {
    faults.clear();
    return FaultPrinter.all(faults);
  }

  private JsonElement remove(AdminCall call) {
    String id = call.path().getOrDefault("id", "");
    if (!faults.remove(id)) {
      throw Statuses.of(Code.NOT_FOUND, "The fault \"" + id + "\" does not exist.");
    }
    return new JsonObject();
  }

  private FaultReader reader() {
    return new FaultReader(faults.methods());
  }
}
