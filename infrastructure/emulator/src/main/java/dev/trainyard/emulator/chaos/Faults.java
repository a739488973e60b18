package dev.trainyard.emulator.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The faults in force. They stand around a method in their order, the first outermost: what one of
 * them keeps from being done, the next never sees.
 */
public final class Faults {
  private final Set<String> methods;
  private volatile List<PostedFault> posted = List.of();
  private long numbers;

  /**
   * @param methods that there are, by their simple names
   */
  public Faults(Set<String> methods) {
    this.methods = Set.copyOf(methods);
  }

  /** Begins a fault; it is in force once it says what befalls the calls. */
  public FaultDraft<PostedFault> on(String... methods) {
    return new FaultDraft<>(
        Aim.at(Set.of(methods)), Dose.ALWAYS, fault -> add(List.of(fault)).getFirst());
  }

  /**
   * Puts faults behind those in force.
   *
   * @throws IllegalArgumentException if one is for a method that there is not; then none is added
   */
  public List<PostedFault> add(Fault... faults) {
    return add(Arrays.asList(faults));
  }

  private synchronized List<PostedFault> add(List<Fault> faults) {
    faults.forEach(this::check);
    List<PostedFault> added =
        faults.stream().map(each -> new PostedFault(++numbers, each)).toList();
    List<PostedFault> all = new ArrayList<>(posted);
    all.addAll(added);
    posted = List.copyOf(all);
    return added;
  }

  /**
   * Puts these in the place of all others, numbered from 1.
   *
   * @throws IllegalArgumentException as {@link #add}; then all stays as it was
   */
  public synchronized List<PostedFault> replace(List<Fault> faults) {
    faults.forEach(this::check);
    clear();
    return add(faults);
  }

  /** In the order in which they stand. */
  public List<PostedFault> all() {
    return posted;
  }

  /** Ends one; whether it was in force. */
  public synchronized boolean remove(String id) {
    List<PostedFault> left = posted.stream().filter(each -> !each.id().equals(id)).toList();
    boolean isLess = left.size() < posted.size();
    posted = left;
    return isLess;
  }

  /** Ends all; the next is number 1 again. */
  public synchronized void clear() {
    posted = List.of();
    numbers = 0;
  }

  /** The methods that there are, by their simple names. */
  public Set<String> methods() {
    return methods;
  }

  private void check(Fault fault) {
    Set<String> unknown = new TreeSet<>(fault.aim().methods());
    unknown.removeAll(methods);
    unknown.remove(Aim.ANY);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "There are no methods %s: there are %s.".formatted(unknown, new TreeSet<>(methods)));
    }
  }
}
