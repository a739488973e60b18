package dev.trainyard.adapters.kafka.events;

import java.util.List;

/** Puts events into records. */
@FunctionalInterface
interface Wording {
  List<Sentence> of(List<Telling> tellings);
}
