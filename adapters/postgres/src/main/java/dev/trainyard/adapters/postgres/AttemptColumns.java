package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.job.Attempt;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An attempt as columns. */
@Embeddable
record AttemptColumns(
    @Column(name = "attempt") int number, @Column(name = "remote_name") String remoteName) {

  Attempt toAttempt() {
    return new Attempt(number, remoteName);
  }
}
