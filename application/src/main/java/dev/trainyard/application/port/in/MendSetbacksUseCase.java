package dev.trainyard.application.port.in;

/**
 * After the store fell back to an earlier state of itself, brings it in accord with Vertex and with
 * the callers: what was created by claims and submissions that it forgot is adopted before anything
 * is started again, and what came in since is taken in once more.
 */
public interface MendSetbacksUseCase {

  /**
   * Does what is to be done now and returns.
   *
   * @throws dev.trainyard.application.port.out.Backlog.BacklogAwayException if what came in cannot
   *     be read now; to be done again
   */
  Summary mend();

  /**
   * What was done.
   *
   * @param isOpen whether there is a setback with something still to be done
   * @param mended places whose jobs can be claimed again
   * @param adopted remote jobs that the store had forgotten
   */
  record Summary(boolean isOpen, int mended, int adopted) {
    /** The store never fell back, or nobody would notice any more. */
    public static final Summary WHOLE = new Summary(false, 0, 0);
  }
}
