package dev.trainyard.application.service;

import dev.trainyard.application.port.in.ObserveJobsUseCase.Summary;

/** Counts what was done. */
final class Tally {
  int places;
  int pages;
  int rounds;
  int advanced;
  int strays;
  int unreachable;

  Summary summary() {
    return new Summary(places, pages, rounds, advanced, strays, unreachable);
  }
}
