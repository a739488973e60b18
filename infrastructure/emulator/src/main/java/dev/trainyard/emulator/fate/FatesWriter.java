package dev.trainyard.emulator.fate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.Function;

/** Fates as JSON, so that reading it gives the same again. */
public final class FatesWriter {
  private FatesWriter() {}

  public static JsonObject write(Fates fates) {
    JsonObject all = new JsonObject();
    all.addProperty("seed", fates.seed());
    all.addProperty("default", fates.usual());
    all.add("rules", array(fates.rules(), FatesWriter::write));
    JsonObject named = new JsonObject();
    fates.named().forEach((name, fate) -> named.add(name, write(fate)));
    all.add("fates", named);
    return all;
  }

  private static JsonObject write(Rule rule) {
    JsonObject shown = new JsonObject();
    shown.addProperty("fate", rule.fate());
    shown.addProperty("project", rule.project());
    shown.addProperty("location", rule.location());
    shown.addProperty("displayName", rule.displayName());
    return shown;
  }

  private static JsonObject write(Fate fate) {
    JsonObject shown = new JsonObject();
    shown.addProperty("queued", fate.queued().toString());
    shown.addProperty("pending", fate.pending().toString());
    shown.addProperty("running", fate.script().running().toString());
    shown.add("stockouts", times(fate.stockouts()));
    shown.add("mishaps", array(fate.mishaps(), FatesWriter::write));
    shown.add("exits", array(fate.script().exits(), FatesWriter::write));
    shown.addProperty("cannotStart", fate.script().cannotStart());
    shown.addProperty("cancel", fate.cancel().toString());
    return shown;
  }

  private static JsonObject write(Mishap mishap) {
    JsonObject shown = new JsonObject();
    shown.addProperty("kind", mishap.kind().word());
    shown.add("times", times(mishap.times()));
    shown.addProperty("after", mishap.after().toString());
    shown.addProperty("replica", mishap.replica());
    return shown;
  }

  private static JsonObject write(Exit exit) {
    JsonObject shown = new JsonObject();
    shown.addProperty("replica", exit.replica());
    shown.addProperty("code", exit.code());
    shown.add("times", times(exit.times()));
    shown.addProperty("after", exit.after().toString());
    shown.add("lastWords", array(exit.lastWords(), JsonPrimitive::new));
    return shown;
  }

  private static JsonPrimitive times(int times) {
    return times == Fate.ALWAYS ? new JsonPrimitive("always") : new JsonPrimitive(times);
  }

  private static <T> JsonArray array(Iterable<T> all, Function<T, JsonElement> write) {
    JsonArray array = new JsonArray();
    all.forEach(each -> array.add(write.apply(each)));
    return array;
  }
}
