package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.job.Times;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job's times as columns. */
@Embeddable
record TimesColumns(
    @Column(name = "create_time") Instant createTime,
    @Column(name = "start_time") @Nullable Instant startTime,
    @Column(name = "end_time") @Nullable Instant endTime,
    @Column(name = "update_time") Instant updateTime) {

  Times toTimes() {
    return new Times(createTime, startTime, endTime, updateTime);
  }
}
