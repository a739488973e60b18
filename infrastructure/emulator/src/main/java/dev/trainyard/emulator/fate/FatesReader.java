package dev.trainyard.emulator.fate;

import com.google.gson.JsonObject;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.admin.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fates from JSON. */
public final class FatesReader {
  private static final String ANY = "*";

  private final Fate usual;
  private final List<Violation> faults = new ArrayList<>();

  private FatesReader(Fate usual) {
    this.usual = usual;
  }

  /**
   * @param usual what a fate leaves out is as in this one
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT that names every mistake
   */
  public static Fates read(JsonObject body, Fate usual) {
    FatesReader reader = new FatesReader(usual);
    Fates fates = reader.fates(Fields.of(body, reader.faults));
    if (!reader.faults.isEmpty()) {
      throw Statuses.invalidArgument(reader.faults);
    }
    return fates;
  }

  private Fates fates(Fields body) {
    SortedMap<String, Fate> named = new TreeMap<>(KnownFates.like(usual));
    body.inside("fates")
        .ifPresent(fates -> {
          for (String name : fates.names()) {
            fates
                .inside(name)
                .ifPresent(each -> named.put(name, new FateReader(each, usual).read()));
          }
        });
    long seed = body.number("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0);
    String standard = name(body, "default", KnownFates.SUCCEED, named);
    List<Rule> rules = body.each("rules").stream().map(rule -> rule(rule, named)).toList();
    body.end();
    return new Fates(seed, standard, rules, named);
  }

  private static Rule rule(Fields rule, SortedMap<String, Fate> named) {
    if (!rule.names().contains("fate")) {
      rule.refuse("fate", "is missing");
    }
    Rule read =
        new Rule(
            name(rule, "fate", KnownFates.SUCCEED, named),
            rule.text("project").orElse(ANY),
            rule.text("location").orElse(ANY),
            rule.text("displayName").orElse(ANY));
    rule.end();
    return read;
  }

  private static String name(
      Fields fields, String field, String otherwise, SortedMap<String, Fate> named) {
    return fields
        .read(
            field,
            text -> {
              Fates.known(text, named);
              return text;
            })
        .orElse(otherwise);
  }
}
