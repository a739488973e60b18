package dev.trainyard.emulator.chaos.form;

import com.google.gson.JsonObject;
import dev.trainyard.emulator.chaos.harm.Harm;
import dev.trainyard.emulator.chaos.harm.Listing;
import dev.trainyard.emulator.chaos.harm.Loss;
import dev.trainyard.emulator.chaos.harm.Rejection;
import dev.trainyard.emulator.chaos.harm.Sight;

/** The inverse of {@link HarmReader}. */
final class HarmPrinter {
  private HarmPrinter() {}

  static void print(Harm harm, JsonObject json) {
    switch (harm) {
      case Rejection rejection -> print(rejection, json);
      case Loss loss -> print(loss, json);
      case Listing listing -> print(listing, json);
      case Sight sight -> print(sight, json);
    }
  }

  private static void print(Rejection rejection, JsonObject json) {
    switch (rejection) {
      case Rejection.Status(var code, var message, var when) -> {
        put(json, "STATUS", "code", code, "when", when);
        unlessEmpty(json, "message", message);
      }
      case Rejection.RequestQuota _ -> put(json, "REQUEST_QUOTA");
      case Rejection.TrainingQuota(var metric) -> {
        put(json, "TRAINING_QUOTA");
        unlessEmpty(json, "metric", metric);
      }
      case Rejection.Stockout _ -> put(json, "STOCKOUT");
      case Rejection.Rate(var perMinute) -> put(json, "RATE", "perMinute", perMinute);
    }
  }

  private static void print(Loss loss, JsonObject json) {
    switch (loss) {
      case Loss.Delay(var least, var most, var when) ->
          put(json, "DELAY", "least", least, "most", most, "when", when);
      case Loss.NoAnswer(var when) -> put(json, "NO_ANSWER", "when", when);
      case Loss.Reset(var when, var breadth) ->
          put(json, "RESET", "when", when, "breadth", breadth);
      case Loss.HalfAnswer(var breadth) -> put(json, "HALF_ANSWER", "breadth", breadth);
    }
  }

  private static void print(Listing listing, JsonObject json) {
    switch (listing) {
      case Listing.Stale(var by) -> put(json, "STALE", "by", by);
      case Listing.OldVersions(var versions) -> put(json, "OLD_VERSIONS", "versions", versions);
      case Listing.WithoutNewest(var rows) -> put(json, "WITHOUT_NEWEST", "rows", rows);
      case Listing.Reordered _ -> put(json, "REORDERED");
      case Listing.RowsMissing(var rows) -> put(json, "ROWS_MISSING", "rows", rows);
      case Listing.DuplicateRow _ -> put(json, "DUPLICATE_ROW");
      case Listing.ExpiredPageToken _ -> put(json, "EXPIRED_PAGE_TOKEN");
      case Listing.EmptyNextPage _ -> put(json, "EMPTY_NEXT_PAGE");
    }
  }

  private static void print(Sight sight, JsonObject json) {
    switch (sight) {
      case Sight.DeletedOnLook(var look) -> put(json, "DELETED", "look", look);
      case Sight.State(var number, var name) -> {
        put(json, "STATE", "number", number);
        unlessEmpty(json, "name", name);
      }
      case Sight.NoError _ -> put(json, "NO_ERROR");
      case Sight.HiddenStates(var states) -> {
        put(json, "HIDDEN_STATES");
        json.add("states", Texts.sorted(states));
      }
    }
  }

  private static void put(JsonObject json, String kind, Object... namesAndValues) {
    json.addProperty("fault", kind);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.add((String) namesAndValues[i], Texts.value(namesAndValues[i + 1]));
    }
  }

  private static void unlessEmpty(JsonObject json, String name, String text) {
    if (!text.isEmpty()) {
      json.addProperty(name, text);
    }
  }
}
