package dev.trainyard.emulator.quota;

import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One job's way in: first its quota, then its machines. Not for several threads. */
public final class Entry implements AutoCloseable {
  private final Needs needs;
  private final QuotaBook quotas;
  private final Stock room;
  private @Nullable Claim quota;
  private @Nullable Claim machines;
  private String refusal = "";

  Entry(Needs needs, QuotaBook quotas, Stock room) {
    this.needs = needs;
    this.quotas = quotas;
    this.room = room;
  }

  void takeQuota() {
    quota = quotas.stock().take(needs.quota());
  }

  /**
   * As {@link #enter}, for a job that is being created.
   *
   * @throws io.grpc.StatusRuntimeException RESOURCE_EXHAUSTED if such jobs are to be refused
   */
  public boolean enterFirst(Runnable later) {
    boolean entered = enter(later);
    if (!refusal.isEmpty() && quotas.quotas().over() == Quotas.Over.REFUSED) {
      throw Statuses.of(Code.RESOURCE_EXHAUSTED, refusal);
    }
    return entered;
  }

  /**
   * Goes as far in as it can; true when the job need not wait any longer: it has all it needs, or
   * there is a {@link #refusal}. Else {@code later} is called when it is time to try again.
   */
  public boolean enter(Runnable later) {
    if (quota == null) {
      quota = quotas.stock().ask(needs.quota(), later);
    }
    if (!quota.isGranted()) {
      return refuse(quota);
    }
    if (machines == null && !needs.room().isEmpty()) {
      machines = room.ask(needs.room(), later);
    }
    return machines == null || machines.isGranted();
  }

  private boolean refuse(Claim claim) {
    if (quotas.quotas().over() == Quotas.Over.HELD || claim.lacked().isEmpty()) {
      return false;
    }
    refusal = words(claim.lacked());
    claim.close();
    return true;
  }

  private static String words(Set<Resource> lacked) {
    return lacked.stream()
        .map(resource -> Metrics.SERVICE + resource.name())
        .sorted()
        .collect(Collectors.joining(",", "The following quota metrics exceed quota limits: ", ""));
  }

  /** Why the job cannot go on, or {@code ""}. */
  public String refusal() {
    return refusal;
  }

  /** Whether its machines are there and need no preparation. */
  public boolean isWarm() {
    return needs.isWarm();
  }

  /** Gives all of it back, or stops asking; may be called again. */
  @Override
  public void close() {
    if (quota != null) {
      quota.close();
    }
    if (machines != null) {
      machines.close();
    }
  }
}
