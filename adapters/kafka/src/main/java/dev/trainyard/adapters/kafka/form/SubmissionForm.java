package dev.trainyard.adapters.kafka.form;

import dev.trainyard.adapters.vertex.wire.CustomJobJson;
import dev.trainyard.adapters.vertex.wire.QueueOptions;
import dev.trainyard.adapters.vertex.wire.Reading;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.domain.spec.CustomJob;
import java.util.ArrayList;
import java.util.List;

/** Reads a request to train; a request with faults still says all that could be understood. */
final class SubmissionForm {
  private SubmissionForm() {}

  static Form read(Asking asking) {
    Faults faults = asking.faults();
    byte[] content = asking.envelope().content();
    Reading reading = content == null ? CustomJobJson.read("{}") : CustomJobJson.read(content);
    Submission submission = submission(asking, reading.request());
    if (content == null) {
      return new Form.Unreadable(faults.found());
    }
    faults.addAll(reading.violations());
    return new Form.Submit(new Command(submission, faults.found()));
  }

  private static Submission submission(Asking asking, CustomJob request) {
    SubmissionKey key = key(asking);
    Place place = asking.place();
    List<Violation> found = new ArrayList<>();
    QueueOptions options = QueueOptions.read(asking.options()::named, request.labels(), found);
    asking.faults().addAll(found);
    Cause cause =
        new Cause(
            asking.actor(), Channel.KAFKA, Cause.Reason.SUBMITTED, asking.origin().toString());
    return new Submission(key, place, request, options.priority(), options.batch(), cause);
  }

  private static SubmissionKey key(Asking asking) {
    Envelope envelope = asking.envelope();
    SubmissionKey byOrigin = new SubmissionKey(asking.origin().key());
    if (!envelope.isCloudEvent()) {
      return asking
          .options()
          .named("key")
          .map(key -> asking.faults().orElse(byOrigin, key.field(), key.text(), SubmissionKey::new))
          .orElse(byOrigin);
    }
    String source = envelope.attribute("source");
    String id = envelope.attribute("id");
    // why: a URI has no blank, so no two pairs of source and id give the same key
    return source.isBlank() || id.isBlank()
        ? byOrigin
        : asking.faults().orElse(byOrigin, "id", source + " " + id, SubmissionKey::new);
  }
}
