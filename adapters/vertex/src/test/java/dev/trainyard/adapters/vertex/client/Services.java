package dev.trainyard.adapters.vertex.client;

import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.testkit.JobStory;

final class Services {
  static final ApiBudget ENOUGH =
      new ApiBudget() {
        @Override
        public int take(Place place, Call call, int wanted) {
          return wanted;
        }

        @Override
        public void giveBack(Place place, Call call, int unused) {}
      };

  private Services() {}

  static VertexTrainingService of(VertexSettings settings) {
    return new VertexTrainingService(
        settings, ENOUGH, new SettableClock(JobStory.NOON), Services::doNotRest);
  }

  private static void doNotRest(java.time.Duration time) {
    throw new AssertionError("nothing to wait for, but asked to rest " + time);
  }
}
