package dev.trainyard.adapters.packaging.registry;

import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.event.events.ProgressEvent;
import com.google.cloud.tools.jib.event.progress.Allocation;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.Progress.Act;
import dev.trainyard.application.port.Progress.Step;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Retells what Jib says of its progress; of what the registry has already, nothing. */
public final class Telling implements Consumer<ProgressEvent> {
  private static final Map<String, Act> ACTS =
      Map.of(
          "pulling base image layer ", Act.PULL,
          "pushing blob ", Act.PUSH,
          "building ", Act.BUILD);

  private static final Pattern NOT_SENT =
      Pattern.compile("^Skipping push; BLOB already exists.*(sha256:[0-9a-f]+)");

  private final Progress progress;
  private final Map<Allocation, Long> done = new ConcurrentHashMap<>();
  private final Set<String> notSent = ConcurrentHashMap.newKeySet();

  public Telling(Progress progress) {
    this.progress = progress;
  }

  /** Hears which blobs are not sent. */
  public void hear(LogEvent event) {
    Matcher matcher = NOT_SENT.matcher(event.getMessage());
    if (matcher.find()) {
      notSent.add(matcher.group(1));
    }
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
    if (act != Act.PUSH || isSent(what, sum)) {
      progress.tell(new Step(act, what, Math.min(sum, total), total));
    }
  }

  // why: Jib counts a blob that is there as a sent one, and asks for it only after its first word
  private boolean isSent(String blob, long bytes) {
    return bytes > 0 && !notSent.contains(blob);
  }
}
