package dev.trainyard.emulator.levers;

import com.google.gson.JsonObject;
import dev.trainyard.emulator.admin.AdminCall;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.FateBook;
import dev.trainyard.emulator.fate.FatesReader;
import dev.trainyard.emulator.fate.FatesWriter;
import dev.trainyard.emulator.front.Annex;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/**
 * The fates of jobs that are still to be created.
 *
 * @param usual what a fate leaves out is as in this one
 */
public record FateRoutes(FateBook book, Fate usual) implements Annex {

  @Override
  public void mount(Router router) {
    new AdminRoutes(router)
        .on(HttpMethod.GET, "/fates", _ -> FatesWriter.write(book.fates()))
        .on(HttpMethod.PUT, "/fates", this::set);
  }

  private JsonObject set(AdminCall call) {
    book.set(FatesReader.read(call.body(), usual));
    return FatesWriter.write(book.fates());
  }
}
