package dev.trainyard.emulator.fate;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.domain.job.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All fates and who has which. A label {@value #LABEL} on the job comes first, then the first rule
 * that fits, then the default.
 *
 * @param seed of chance
 * @param usual the name of the default
 * @param named what may be chosen
 */
public record Fates(long seed, String usual, List<Rule> rules, SortedMap<String, Fate> named) {
  public static final String LABEL = "trainyard-emulator-fate";

  public Fates {
    rules = List.copyOf(rules);
    named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
    known(usual, named);
    for (Rule rule : rules) {
      known(rule.fate(), named);
    }
  }

  /** The known ones, where nothing special happens to {@code usual}, which is everybody's. */
  public static Fates like(Fate usual) {
    return new Fates(0, KnownFates.SUCCEED, List.of(), KnownFates.like(usual));
  }

  /**
   * @throws IllegalArgumentException if the job's label names a fate that there is not
   */
  public Fate of(CustomJob job, Place place) {
    return find(nameFor(job, place));
  }

  /** As {@link #of}, and the default for a label that names none. */
  public Fate ofOrUsual(CustomJob job, Place place) {
    String name = nameFor(job, place);
    return find(named.containsKey(name) ? name : usual);
  }

  private String nameFor(CustomJob job, Place place) {
    String label = job.getLabelsOrDefault(LABEL, "");
    return label.isEmpty()
        ? rules.stream()
            .filter(rule -> rule.fits(job, place))
            .map(Rule::fate)
            .findFirst()
            .orElse(usual)
        : label;
  }

  private Fate find(String name) {
    return known(name, named);
  }

  /**
   * @throws IllegalArgumentException if there is none of this name, in words that follow a field's
   */
  static Fate known(String name, SortedMap<String, Fate> named) {
    Fate fate = named.get(name);
    if (fate == null) {
      throw new IllegalArgumentException(
          "there is no fate \"%s\", only %s".formatted(name, String.join(", ", named.keySet())));
    }
    return fate;
  }

  /** Adds a fate, or puts it in the place of another. */
  public Fates with(String name, Fate fate) {
    SortedMap<String, Fate> all = new TreeMap<>(named);
    all.put(name, fate);
    return new Fates(seed, usual, rules, all);
  }

  public Fates withUsual(String name) {
    return new Fates(seed, name, rules, named);
  }

  /** Adds a rule after the others. */
  public Fates withRule(Rule rule) {
    List<Rule> all = new ArrayList<>(rules);
    all.add(rule);
    return new Fates(seed, usual, all, named);
  }

  public Fates withSeed(long seed) {
    return new Fates(seed, usual, rules, named);
  }
}
