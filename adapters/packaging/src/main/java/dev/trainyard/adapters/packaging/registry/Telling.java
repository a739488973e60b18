package dev.trainyard.adapters.packaging.registry;

import com.google.cloud.tools.jib.event.events.ProgressEvent;
import com.google.cloud.tools.jib.event.progress.Allocation;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.Progress.Act;
import dev.trainyard.application.port.Progress.Step;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Retells what Jib says of its progress. */
public final class Telling implements Consumer<ProgressEvent> {
  private static final Map<String, Act> ACTS =
      Map.of(
          "pulling base image layer ", Act.PULL,
          "pushing blob ", Act.PUSH,
          "pushing manifest for ", Act.PUSH,
          "building ", Act.BUILD);

  private final Progress progress;
  private final Map<Allocation, Long> done = new ConcurrentHashMap<>();

  public Telling(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void accept(ProgressEvent event) {
    Allocation allocation = event.getAllocation();
    String description = allocation.getDescription();
    ACTS.forEach((begin, act) -> {
      if (description.startsWith(begin) && isOfALayer(act, description)) {
        tell(act, description.substring(begin.length()), event);
      }
    });
  }

  private static boolean isOfALayer(Act act, String description) {
    return act != Act.BUILD || description.endsWith(" layer");
  }

  private void tell(Act act, String what, ProgressEvent event) {
    long total = event.getAllocation().getAllocationUnits();
    long sum = done.merge(event.getAllocation(), event.getUnits(), Long::sum);
    progress.tell(new Step(act, what, Math.min(sum, total), total));
  }
}
