package dev.trainyard.emulator.levers;

import com.google.gson.JsonObject;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.admin.AdminCall;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.admin.Fields;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.time.TimeText;
import dev.trainyard.emulator.time.Timekeeper;
import dev.trainyard.emulator.time.VirtualTime;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What time it is, and the hand that turns it. */
public record TimeRoutes(Timekeeper time) implements Annex {

  @Override
  public void mount(Router router) {
    new AdminRoutes(router)
        .on(HttpMethod.GET, "/time", _ -> show())
        .on(HttpMethod.POST, "/time:verb", this::turn);
  }

  private JsonObject turn(AdminCall call) {
    String verb = Objects.requireNonNullElse(call.path().get("verb"), "");
    if (!verb.equals(":advance")) {
      throw Statuses.of(Code.NOT_FOUND, "There is no time" + verb + ".");
    }
    if (!(time instanceof VirtualTime virtual)) {
      throw Statuses.of(
          Code.FAILED_PRECONDITION,
          "This emulator's time is real; start it with --virtual-time to turn it.");
    }
    advance(virtual, call);
    return show();
  }

  private static void advance(VirtualTime virtual, AdminCall call) {
    List<Violation> faults = new ArrayList<>();
    Fields fields = Fields.of(call.body(), faults);
    Optional<Duration> by = fields.read("by", TimeText::parse);
    Optional<Instant> to = fields.read("to", TimeRoutes::instant);
    Optional<String> next = fields.text("toNext");
    fields.end();
    if (fields.names().size() != 1) {
      fields.refuse("", "one of by, to and toNext says how far");
    }
    if (!faults.isEmpty()) {
      throw Statuses.invalidArgument(faults);
    }
    by.ifPresent(virtual::advance);
    to.ifPresent(virtual::advanceTo);
    next.ifPresent(_ -> virtual.advanceToNext());
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a time such as 2026-11-23T12:00:00Z");
    }
  }

  private JsonObject show() {
    JsonObject shown = new JsonObject();
    shown.addProperty("now", time.instant().toString());
    shown.addProperty("virtual", time instanceof VirtualTime);
    if (time instanceof VirtualTime virtual) {
      shown.addProperty("waiting", virtual.waiting());
      virtual.next().ifPresent(next -> shown.addProperty("next", next.toString()));
    }
    return shown;
  }
}
