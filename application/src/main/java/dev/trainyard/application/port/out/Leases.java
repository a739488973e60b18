package dev.trainyard.application.port.out;

import java.time.Duration;
import java.util.Optional;

/** Leases, on the store's own clock. */
public interface Leases {

  /** Takes or prolongs a lease; empty while another holder has it. */
  Optional<Lease> acquire(String name, Duration duration);

  /** Gives a lease back early. */
  void release(Lease lease);
}
