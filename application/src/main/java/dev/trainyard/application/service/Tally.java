package dev.trainyard.application.service;

import dev.trainyard.application.port.in.ObserveJobsUseCase.Summary;
import dev.trainyard.application.service.Strays.Fate;

/** Counts what was done. */
final class Tally {
  int places;
  int pages;
  int rounds;
  int advanced;
  int strays;
  int adopted;
  int unreachable;

  void count(Fates fates) {
    strays += fates.of(Fate.CANCELLED) + fates.of(Fate.CONTESTED);
    adopted += fates.of(Fate.ADOPTED);
  }

  Summary summary() {
    return new Summary(places, pages, rounds, advanced + adopted, strays, unreachable);
  }
}
