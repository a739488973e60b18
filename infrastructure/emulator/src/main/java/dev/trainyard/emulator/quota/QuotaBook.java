package dev.trainyard.emulator.quota;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** The quotas as they are at present, and what is used of them. */
public final class QuotaBook {
  private final Stock stock;
  private volatile Quotas quotas;

  public QuotaBook(Quotas quotas) {
    this.quotas = quotas;
    this.stock = new Stock(quotas::limit);
  }

  public Quotas quotas() {
    return quotas;
  }

  /** From now on these; whoever has more than they allow keeps it. */
  public void set(Quotas newQuotas) {
    quotas = newQuotas;
    stock.limit(newQuotas::limit);
  }

  Stock stock() {
    return stock;
  }

  /** What jobs use at present, by project, location and metric. */
  public List<Usage> usage() {
    Quotas limits = quotas;
    return stock.used().entrySet().stream()
        .map(used -> usage(used.getKey(), used.getValue(), limits.limit(used.getKey())))
        .sorted(
            Comparator.comparing(Usage::project)
                .thenComparing(Usage::location)
                .thenComparing(Usage::metric))
        .toList();
  }

  private static Usage usage(Resource resource, long used, long limit) {
    OptionalLong shown = limit == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(limit);
    return new Usage(resource.project(), resource.location(), resource.name(), used, shown);
  }
}
