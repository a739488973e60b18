package dev.trainyard.emulator.levers;

import com.google.gson.JsonObject;
import dev.trainyard.emulator.admin.AdminCall;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.quota.QuotaBook;
import dev.trainyard.emulator.quota.QuotasJson;
import dev.trainyard.emulator.quota.Resources;
import dev.trainyard.emulator.quota.ResourcesJson;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/** What there is only so much of. */
public record QuotaRoutes(QuotaBook quotas, Resources resources) implements Annex {

  @Override
  public void mount(Router router) {
    new AdminRoutes(router)
        .on(HttpMethod.GET, "/quotas", _ -> QuotasJson.write(quotas.quotas()))
        .on(HttpMethod.PUT, "/quotas", this::setQuotas)
        .on(HttpMethod.GET, "/quotas/usage", _ -> QuotasJson.write(quotas.usage()))
        .on(HttpMethod.GET, "/persistentResources", _ -> ResourcesJson.write(resources.declared()))
        .on(HttpMethod.PUT, "/persistentResources", this::setResources);
  }

  private JsonObject setQuotas(AdminCall call) {
    quotas.set(QuotasJson.read(call.body()));
    return QuotasJson.write(quotas.quotas());
  }

  private JsonObject setResources(AdminCall call) {
    resources.set(ResourcesJson.read(call.body()));
    return ResourcesJson.write(resources.declared());
  }
}
