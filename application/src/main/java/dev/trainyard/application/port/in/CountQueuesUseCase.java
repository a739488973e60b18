package dev.trainyard.application.port.in;

import dev.trainyard.application.port.PlaceCount;
import java.util.List;

/** Tells how the jobs of a project stand, place by place. */
public interface CountQueuesUseCase {
  /**
   * Those that ever had a job, by their names.
   *
   * @param project only this one; {@code ""} for all
   */
  List<Queue> count(String project);

  /**
   * The jobs of a project.
   *
   * @param places at least one
   */
  record Queue(String project, List<PlaceCount> places) {
    public Queue {
      places = List.copyOf(places);
    }
  }
}
