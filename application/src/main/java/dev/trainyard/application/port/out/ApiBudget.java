package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Place;

/** The calls that Vertex allows us, counted over all servers. */
public interface ApiBudget {

  /**
   * Takes up to so many calls.
   *
   * @return how many were granted, from 0 to wanted
   */
  int take(Place place, Call call, int wanted);

  /** Gives back what was taken and not used. */
  void giveBack(Place place, Call call, int unused);

  /** Vertex counts creates and deletes apart from reads; a cancel counts as a read. */
  enum Call {
    SUBMIT,
    READ
  }
}
