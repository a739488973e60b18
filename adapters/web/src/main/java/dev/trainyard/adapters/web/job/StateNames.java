package dev.trainyard.adapters.web.job;

import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.domain.job.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that states have outside: our own, and Vertex's. */
final class StateNames {
  private StateNames() {}

  /** The {@code JobState} that Vertex's clients know; none of them knows STARTING. */
  static String vertexName(Phase phase) {
    return States.toProto(phase).name();
  }

  /** The phases that are meant, with a complaint for each name that nobody knows. */
  static Set<Phase> phases(List<String> texts, Complaints complaints) {
    Set<Phase> meant = EnumSet.noneOf(Phase.class);
    for (String name : names(texts)) {
      meant.addAll(complaints.check("state", Set.of(), () -> phases(name)));
    }
    return meant;
  }

  private static List<String> names(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Set<Phase> phases(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    List<Phase> meant = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      if (upper.equals(phase.name()) || upper.equals(vertexName(phase))) {
        meant.add(phase);
      }
    }
    if (meant.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no state of a job; these are " + Arrays.toString(Phase.values()));
    }
    return Set.copyOf(meant);
  }
}
