package dev.trainyard.emulator.chaos.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.chaos.Aim;
import dev.trainyard.emulator.chaos.Dose;
import dev.trainyard.emulator.chaos.Fault;
import dev.trainyard.emulator.chaos.harm.Harm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Faults from JSON.
 *
 * @param methods that there are, by their simple names
 */
record FaultReader(Set<String> methods) {
  private static final String LIST = "faults";

  /** The ways in. */
  private enum Way {
    GRPC,
    HTTP,
    BOTH
  }

  /**
   * The faults in the field {@code faults}.
   *
   * @throws io.grpc.StatusRuntimeException naming everything that is wrong
   */
  List<Fault> all(JsonObject json) {
    List<Violation> found = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Fields body = new Fields(json, "", found);
    body.require(LIST);
    if (json.has(LIST) && !(json.get(LIST) instanceof JsonArray)) {
      body.wrong(LIST, "It must be a list of faults.");
    } else if (json.get(LIST) instanceof JsonArray list) {
      for (int i = 0; i < list.size(); i++) {
        each(list.get(i), LIST + "[" + i + "]", found).ifPresent(faults::add);
      }
    }
    body.end();
    return sound(faults, found);
  }

  /**
   * @throws io.grpc.StatusRuntimeException naming everything that is wrong
   */
  Fault one(JsonObject json) {
    List<Violation> found = new ArrayList<>();
    List<Fault> faults = each(json, "", found).stream().toList();
    return sound(faults, found).getFirst();
  }

  private static List<Fault> sound(List<Fault> faults, List<Violation> found) {
    if (!found.isEmpty()) {
      throw Statuses.invalidArgument(found);
    }
    return faults;
  }

  private Optional<Fault> each(JsonElement json, String path, List<Violation> found) {
    if (!(json instanceof JsonObject object)) {
      found.add(new Violation(path, "It must be an object."));
      return Optional.empty();
    }
    int before = found.size();
    Fields fields = new Fields(object, path, found);
    Optional<Harm> harm = HarmReader.read(fields);
    Aim aim = aim(fields);
    Dose dose = dose(fields);
    fields.end();
    return found.size() > before ? Optional.empty() : whole(fields, aim, dose, harm.orElseThrow());
  }

  private static Optional<Fault> whole(Fields fields, Aim aim, Dose dose, Harm harm) {
    try {
      return Optional.of(new Fault(aim, dose, harm));
    } catch (IllegalArgumentException e) {
      fields.wrong("methods", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Aim aim(Fields fields) {
    Set<String> named = new HashSet<>(fields.texts("methods"));
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(methods);
    unknown.remove(Aim.ANY);
    if (!unknown.isEmpty()) {
      fields.wrong(
          "methods",
          "There are no methods " + unknown + ": there are " + new TreeSet<>(methods) + ".");
    }
    return new Aim(
        named.isEmpty() ? Set.of(Aim.ANY) : named,
        fields.text("project", Aim.ANY),
        fields.text("location", Aim.ANY),
        channels(fields.one("channel", Way.class, Way.BOTH)));
  }

  private static Set<Channel> channels(Way way) {
    return switch (way) {
      case GRPC -> Set.of(Channel.GRPC);
      case HTTP -> Set.of(Channel.HTTP);
      case BOTH -> Set.of(Channel.HTTP, Channel.GRPC);
    };
  }

  private static Dose dose(Fields fields) {
    return new Dose(
        fields.count("after", 0),
        fields.count("first", Long.MAX_VALUE),
        fields.chance("probability"),
        fields.seed("seed"));
  }
}
