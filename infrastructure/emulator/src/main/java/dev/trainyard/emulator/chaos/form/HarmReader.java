package dev.trainyard.emulator.chaos.form;

import com.google.cloud.aiplatform.v1.JobState;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.damage.Breadth;
import dev.trainyard.emulator.chaos.harm.Harm;
import dev.trainyard.emulator.chaos.harm.Listing;
import dev.trainyard.emulator.chaos.harm.Loss;
import dev.trainyard.emulator.chaos.harm.Moment;
import dev.trainyard.emulator.chaos.harm.Rejection;
import dev.trainyard.emulator.chaos.harm.Sight;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What befalls the calls, from a rule's field {@code fault} and those that belong to it. */
final class HarmReader {
  private static final Map<String, Function<Fields, Harm>> KINDS = new TreeMap<>();

  static {
    KINDS.put("STATUS", HarmReader::status);
    KINDS.put("REQUEST_QUOTA", _ -> new Rejection.RequestQuota());
    KINDS.put("TRAINING_QUOTA", fields -> new Rejection.TrainingQuota(fields.text("metric", "")));
    KINDS.put("STOCKOUT", _ -> new Rejection.Stockout());
    KINDS.put("RATE", HarmReader::rate);
    KINDS.put("DELAY", HarmReader::delay);
    KINDS.put("NO_ANSWER", fields -> new Loss.NoAnswer(moment(fields)));
    KINDS.put("RESET", fields -> new Loss.Reset(moment(fields), breadth(fields)));
    KINDS.put("HALF_ANSWER", fields -> new Loss.HalfAnswer(breadth(fields)));
    KINDS.put("STALE", HarmReader::stale);
    KINDS.put("OLD_VERSIONS", fields -> new Listing.OldVersions(fields.number("versions", 1, 1)));
    KINDS.put("WITHOUT_NEWEST", fields -> new Listing.WithoutNewest(fields.number("rows", 1, 1)));
    KINDS.put("REORDERED", _ -> new Listing.Reordered());
    KINDS.put("ROWS_MISSING", fields -> new Listing.RowsMissing(fields.number("rows", 1, 1)));
    KINDS.put("DUPLICATE_ROW", _ -> new Listing.DuplicateRow());
    KINDS.put("EXPIRED_PAGE_TOKEN", _ -> new Listing.ExpiredPageToken());
    KINDS.put("EMPTY_NEXT_PAGE", _ -> new Listing.EmptyNextPage());
    KINDS.put("DELETED", fields -> new Sight.DeletedOnLook(fields.number("look", 1, 1)));
    KINDS.put("STATE", HarmReader::state);
    KINDS.put("NO_ERROR", _ -> new Sight.NoError());
    KINDS.put("HIDDEN_STATES", HarmReader::hidden);
  }

  private HarmReader() {}

  static Set<String> kinds() {
    return KINDS.keySet();
  }

  /** Empty if there is something wrong, which the fields then know. */
  static Optional<Harm> read(Fields fields) {
    fields.require("fault");
    String kind = fields.text("fault", "");
    Function<Fields, Harm> reader = KINDS.get(kind);
    if (reader == null) {
      if (!kind.isEmpty()) {
        fields.wrong("fault", "There is no fault " + kind + ": there are " + kinds() + ".");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(fields));
    } catch (IllegalArgumentException e) {
      fields.wrong("", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Harm status(Fields fields) {
    fields.require("code");
    Code code = fields.one("code", Code.class, Code.UNKNOWN);
    return new Rejection.Status(code, fields.text("message", ""), moment(fields));
  }

  private static Harm rate(Fields fields) {
    fields.require("perMinute");
    return new Rejection.Rate(fields.number("perMinute", 0, 0));
  }

  private static Harm delay(Fields fields) {
    fields.require("least");
    Optional<Duration> least = fields.span("least");
    Optional<Duration> most = fields.span("most").or(() -> least);
    Duration usual = Duration.ZERO;
    return new Loss.Delay(least.orElse(usual), most.orElse(usual), moment(fields));
  }

  private static Harm stale(Fields fields) {
    fields.require("by");
    return new Listing.Stale(fields.span("by").orElse(Duration.ofSeconds(1)));
  }

  private static Harm state(Fields fields) {
    fields.require("number");
    return new Sight.State(fields.number("number", 0, 0), fields.text("name", ""));
  }

  private static Harm hidden(Fields fields) {
    fields.require("states");
    Set<JobState> states = EnumSet.noneOf(JobState.class);
    Set<String> unknown = new TreeSet<>();
    for (String name : fields.texts("states")) {
      try {
        states.add(JobState.valueOf(name));
      } catch (IllegalArgumentException _) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      fields.wrong("states", "There are no states " + unknown + ".");
    }
    // why: what is missing or unknown was said already
    return new Sight.HiddenStates(states.isEmpty() ? Set.of(JobState.JOB_STATE_RUNNING) : states);
  }

  private static Moment moment(Fields fields) {
    return fields.one("when", Moment.class, Moment.BEFORE);
  }

  private static Breadth breadth(Fields fields) {
    return fields.one("breadth", Breadth.class, Breadth.CONNECTION);
  }
}
