package dev.trainyard.application.port.in;

/**
 * Looks at the places where nothing should run, and cancels what runs there nevertheless: a create
 * that Vertex carried out after its job had ended. Places with live jobs are looked at by {@link
 * ObserveJobsUseCase}.
 */
public interface SweepPlacesUseCase {

  /**
   * Looks at each of them once, as far as the calls allow for now, and returns; called again, it
   * first goes on with what is unfinished.
   */
  Summary sweep();

  /**
   * What was done.
   *
   * @param strays remote jobs that were cancelled
   * @param unfinished places that were not looked at to their end yet
   */
  record Summary(int places, int strays, int unreachable, int unfinished) {}
}
