package dev.trainyard.emulator.chaos.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.emulator.chaos.Aim;
import dev.trainyard.emulator.chaos.Dose;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.chaos.PostedFault;

/** Faults in force as JSON; what is as by default is left out. */
final class FaultPrinter {
  private FaultPrinter() {}

  static JsonObject all(Faults faults) {
    JsonArray list = new JsonArray();
    faults.all().forEach(each -> list.add(one(each)));
    JsonObject json = new JsonObject();
    json.add("faults", list);
    return json;
  }

  static JsonObject one(PostedFault posted) {
    JsonObject json = new JsonObject();
    json.addProperty("id", posted.id());
    print(posted.fault().aim(), json);
    print(posted.fault().dose(), json);
    json.addProperty("seed", posted.seed());
    HarmPrinter.print(posted.fault().harm(), json);
    json.addProperty("matched", posted.matched());
    json.addProperty("struck", posted.struck());
    return json;
  }

  private static void print(Aim aim, JsonObject json) {
    json.add("methods", Texts.sorted(aim.methods()));
    if (!aim.project().equals(Aim.ANY)) {
      json.addProperty("project", aim.project());
    }
    if (!aim.location().equals(Aim.ANY)) {
      json.addProperty("location", aim.location());
    }
    if (aim.channels().size() == 1) {
      json.addProperty("channel", aim.channels().iterator().next().name());
    }
  }

  private static void print(Dose dose, JsonObject json) {
    if (dose.after() > 0) {
      json.addProperty("after", dose.after());
    }
    if (dose.first() < Long.MAX_VALUE) {
      json.addProperty("first", dose.first());
    }
    if (dose.probability() < 1) {
      json.addProperty("probability", dose.probability());
    }
  }
}
