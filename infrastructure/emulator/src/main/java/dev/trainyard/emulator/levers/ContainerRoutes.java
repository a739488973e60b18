package dev.trainyard.emulator.levers;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.image.LocalImages;
import dev.trainyard.emulator.run.image.StoredImage;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What images are run by, so that who makes one knows whether its base is of use.
 *
 * @param engineVersion of the engine that is used; {@code ""} if none is
 * @param endpoint the emulator's own host and port; may wait until it listens
 */
public record ContainerRoutes(
    Containers containers, String engineVersion, Supplier<String> endpoint) implements Annex {
  @Override
  public void mount(Router router) {
    new AdminRoutes(router).on(HttpMethod.GET, "/containers", _ -> show());
  }

  private JsonObject show() {
    JsonObject shown = new JsonObject();
    shown.addProperty("containers", containers.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    shown.addProperty("engine", !engineVersion.isEmpty());
    if (!engineVersion.isEmpty()) {
      shown.addProperty("engineVersion", engineVersion);
    }
    shown.addProperty("registry", LocalImages.onLoopback(endpoint.get()));
    JsonArray hosts = new JsonArray();
    StoredImage.HOSTS.forEach(hosts::add);
    shown.add("hosts", hosts);
    return shown;
  }
}
