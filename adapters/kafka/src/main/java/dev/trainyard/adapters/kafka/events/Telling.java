package dev.trainyard.adapters.kafka.events;

import dev.trainyard.domain.job.JobEvent;

/** An event, and how much of it is to be told. */
record Telling(JobEvent event, Brevity brevity) {
  static Telling whole(JobEvent event) {
    return new Telling(event, Brevity.WHOLE);
  }

  String id() {
    return event.id();
  }

  Telling as(Brevity other) {
    return new Telling(event, other);
  }
}
