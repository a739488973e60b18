package dev.trainyard.emulator.quota;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.admin.Fields;
import dev.trainyard.emulator.quota.Quotas.Over;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Quotas as JSON. */
public final class QuotasJson {
  private static final String ANY = "*";

  private QuotasJson() {}

  /**
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT that names every mistake
   */
  public static Quotas read(JsonObject body) {
    List<Violation> faults = new ArrayList<>();
    Fields fields = Fields.of(body, faults);
    Over over = fields.read("overQuota", QuotasJson::over).orElse(Over.HELD);
    List<Limit> limits = fields.each("limits").stream().map(QuotasJson::limit).toList();
    fields.end();
    if (!faults.isEmpty()) {
      throw Statuses.invalidArgument(faults);
    }
    return new Quotas(over, limits);
  }

  private static Over over(String text) {
    return Arrays.stream(Over.values())
        .filter(over -> word(over).equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("\"" + text + "\" is none of held, refused and failed"));
  }

  private static String word(Over over) {
    return over.name().toLowerCase(Locale.ROOT);
  }

  private static Limit limit(Fields limit) {
    String metric = limit.read("metric", MetricNames::known).orElse("");
    OptionalLong amount = limit.number("limit", 0, Integer.MAX_VALUE);
    for (String name : List.of("metric", "limit")) {
      if (!limit.names().contains(name)) {
        limit.refuse(name, "is missing");
      }
    }
    String project = limit.text("project").orElse(ANY);
    String location = limit.text("location").orElse(ANY);
    limit.end();
    return new Limit(project, location, metric, amount.orElse(0));
  }

  public static JsonObject write(Quotas quotas) {
    JsonObject shown = new JsonObject();
    shown.addProperty("overQuota", word(quotas.over()));
    JsonArray limits = new JsonArray();
    for (Limit limit : quotas.limits()) {
      JsonObject one = new JsonObject();
      one.addProperty("project", limit.project());
      one.addProperty("location", limit.location());
      one.addProperty("metric", limit.metric());
      one.addProperty("limit", limit.limit());
      limits.add(one);
    }
    shown.add("limits", limits);
    return shown;
  }

  /** What is used; what has no limit shows none. */
  public static JsonObject write(List<Usage> usage) {
    JsonArray used = new JsonArray();
    for (Usage each : usage) {
      JsonObject one = new JsonObject();
      one.addProperty("project", each.project());
      one.addProperty("location", each.location());
      one.addProperty("metric", each.metric());
      one.addProperty("used", each.used());
      each.limit().ifPresent(limit -> one.addProperty("limit", limit));
      used.add(one);
    }
    JsonObject shown = new JsonObject();
    shown.add("usage", used);
    return shown;
  }
}
