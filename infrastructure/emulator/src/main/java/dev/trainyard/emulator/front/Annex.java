package dev.trainyard.emulator.front;

import io.vertx.ext.web.Router;

/**
 * Something else than Vertex's own methods that the emulator's port serves, under its own paths.
 */
public interface Annex {
  /** Adds its routes; what no annex takes goes to Vertex's methods. */
  void mount(Router router);
}
