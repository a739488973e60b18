package dev.trainyard.chaos.stage;

import dev.trainyard.chaos.proxy.FaultProxy;
import java.util.List;

/** The proxies of one server: before all that it needs, and before itself. */
public record Links(FaultProxy postgres, FaultProxy kafka, FaultProxy vertex, FaultProxy customers)
    implements AutoCloseable {

  List<FaultProxy> all() {
    return List.of(postgres, kafka, vertex, customers);
  }

  void heal() {
    all().forEach(FaultProxy::heal);
  }

  @Override
  public void close() {
    all().forEach(FaultProxy::close);
  }
}
