package dev.trainyard.adapters.kafka.form;

import dev.trainyard.adapters.kafka.form.Options.Option;
import dev.trainyard.adapters.vertex.wire.CustomJobJson;
import dev.trainyard.adapters.vertex.wire.Reading;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.spec.CustomJob;
import java.util.Map;

/** Reads a request to train; a request with faults still says all that could be understood. */
final class SubmissionForm {
  private SubmissionForm() {}

  static Form read(Asking asking) {
    Faults faults = asking.faults();
    byte[] content = asking.envelope().content();
    Reading reading = content == null ? CustomJobJson.read("{}") : CustomJobJson.read(content);
    Submission submission = withOptions(plain(asking, reading.request()), asking);
    if (content == null) {
      return new Form.Unreadable(faults.found());
    }
    faults.addAll(reading.violations());
    return new Form.Submit(new Command(submission, faults.found()));
  }

  private static Submission plain(Asking asking, CustomJob request) {
    SubmissionKey key = key(asking);
    Place place = asking.place();
    Cause cause =
        new Cause(
            asking.actor(), Channel.KAFKA, Cause.Reason.SUBMITTED, asking.origin().toString());
    return new Submission(key, place, request, 0, "", cause);
  }

  private static Submission withOptions(Submission plain, Asking asking) {
    Map<String, String> labels = plain.request().labels();
    Submission prior =
        asking
            .options()
            .namedOrLabelled("priority", labels)
            .map(given -> prioritised(plain, given, asking.faults()))
            .orElse(plain);
    return asking
        .options()
        .namedOrLabelled("batch", labels)
        .map(given -> batched(prior, given, asking.faults()))
        .orElse(prior);
  }

  private static Submission prioritised(Submission plain, Option given, Faults faults) {
    return faults.orElse(
        plain,
        given.field(),
        given.text(),
        text ->
            new Submission(
                plain.key(),
                plain.place(),
                plain.request(),
                number(text),
                plain.batch(),
                plain.cause()));
  }

  private static Submission batched(Submission plain, Option given, Faults faults) {
    return faults.orElse(
        plain,
        given.field(),
        given.text(),
        text ->
            new Submission(
                plain.key(),
                plain.place(),
                plain.request(),
                plain.priority(),
                text,
                plain.cause()));
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

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("is a whole number, not \"" + text + "\"", e);
    }
  }
}
