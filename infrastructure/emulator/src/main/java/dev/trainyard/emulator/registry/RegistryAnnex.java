package dev.trainyard.emulator.registry;

import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.front.visit.Visit;
import dev.trainyard.emulator.registry.store.Registry;
import io.vertx.ext.web.Router;

/**
 * The OCI distribution specification: {@code /v2/}, {@code /v2/_catalog}, and what is below {@code
 * /v2/REPOSITORY/}. Everything else that begins with {@code /v2/}, such as Cloud Logging's {@code
 * /v2/entries:list}, is others'.
 */
public final class RegistryAnnex implements Annex {
  private static final String ROOT = "/v2/?";
  private static final String CATALOG = "/v2/_catalog";
  private static final String REPOSITORY = "/v2/[^:]+/(?:blobs|manifests|tags|referrers)/.*";

  private final RegistryHost host;

  public RegistryAnnex(Registry registry) {
    this.host = new RegistryHost(registry);
  }

  @Override
  public void mount(Router router) {
    for (String pattern : new String[] {ROOT, CATALOG, REPOSITORY}) {
      router.routeWithRegex(pattern).handler(call -> Visit.begin(call, host));
    }
  }
}
