package dev.trainyard.application.service;

import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.in.ReadQuotasUseCase;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.Census;
import java.time.InstantSource;
import java.util.List;

record ReadQuotasService(Census census, Allowances allowances, InstantSource clock)
    implements ReadQuotasUseCase {
  @Override
  public List<Quota> read() {
    Gauge gauge = new Gauge(allowances, clock.instant());
    return census.places("").stream().map(count -> quota(count, gauge)).toList();
  }

  private static Quota quota(PlaceCount count, Gauge gauge) {
    return new Quota(
        count.place(),
        gauge.allowed(count.place(), Call.SUBMIT),
        gauge.allowed(count.place(), Call.READ),
        gauge.restingUntil(count),
        count);
  }
}
