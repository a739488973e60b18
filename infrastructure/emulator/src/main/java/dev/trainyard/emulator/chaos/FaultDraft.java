package dev.trainyard.emulator.chaos;

import dev.trainyard.domain.job.Channel;
import dev.trainyard.emulator.chaos.harm.Harm;
import java.util.function.Function;

/**
 * A fault being written down: first which calls and how many, then what befalls them, which ends
 * it.
 *
 * @param <T> what it becomes
 */
public final class FaultDraft<T> implements Rejections<T>, Losses<T>, Lies<T> {
  private final Aim aim;
  private final Dose dose;
  private final Function<Fault, T> end;

  FaultDraft(Aim aim, Dose dose, Function<Fault, T> end) {
    this.aim = aim;
    this.dose = dose;
    this.end = end;
  }

  /** Only in this location. */
  public FaultDraft<T> in(String location) {
    return with(aim.in(location));
  }

  /** Only in this project. */
  public FaultDraft<T> of(String project) {
    return with(aim.of(project));
  }

  public FaultDraft<T> overHttp() {
    return with(aim.over(Channel.HTTP));
  }

  public FaultDraft<T> overGrpc() {
    return with(aim.over(Channel.GRPC));
  }

  /** Spares so many calls first. */
  public FaultDraft<T> after(long calls) {
    return with(dose.after(calls));
  }

  /** Strikes so many calls and then no more. */
  public FaultDraft<T> first(long calls) {
    return with(dose.first(calls));
  }

  /** Strikes each call with this chance, 0 to 1. */
  public FaultDraft<T> probability(double probability) {
    return with(dose.probability(probability));
  }

  /** The same calls in the same order are struck in the same way. */
  public FaultDraft<T> seed(long seed) {
    return with(dose.seed(seed));
  }

  @Override
  public T by(Harm harm) {
    return end.apply(new Fault(aim, dose, harm));
  }

  private FaultDraft<T> with(Aim aim) {
    return new FaultDraft<>(aim, dose, end);
  }

  private FaultDraft<T> with(Dose dose) {
    return new FaultDraft<>(aim, dose, end);
  }
}
