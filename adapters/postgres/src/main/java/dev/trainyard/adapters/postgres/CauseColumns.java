package dev.trainyard.adapters.postgres;

import static dev.trainyard.adapters.postgres.StoredCodes.CHANNEL;
import static dev.trainyard.adapters.postgres.StoredCodes.REASON;

import dev.trainyard.domain.job.Cause;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who and why, as columns. */
@Embeddable
record CauseColumns(
    @Column(name = "actor") String actor,
    @Column(name = "channel") short channel,
    @Column(name = "reason") short reason,
    @Column(name = "detail") String detail) {

  Cause toCause() {
    return new Cause(actor, CHANNEL.from(channel), REASON.from(reason), detail);
  }
}
