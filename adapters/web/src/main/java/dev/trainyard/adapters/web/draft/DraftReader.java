package dev.trainyard.adapters.web.draft;

import dev.trainyard.adapters.vertex.wire.CustomJobJson;
import dev.trainyard.adapters.vertex.wire.QueueOptions;
import dev.trainyard.adapters.vertex.wire.Reading;
import dev.trainyard.adapters.web.Caller;
import dev.trainyard.adapters.web.error.Complaints;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.rules.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what a line asks for, under the terms that hold for all lines.
 *
 * @param ids numbers that are never given twice, for the keys of lines that have none
 */
public record DraftReader(Terms terms, Caller caller, Supplier<JobId> ids) {
  private static final List<Violation> TOO_LONG =
      List.of(new Violation("line", "is longer than " + Line.LONGEST + " bytes"));

  Draft readLine(Line line) {
    long number = line.number();
    return line.tooLong()
        ? new Draft.Broken(number, TOO_LONG)
        : read(
            line, terms.keyOfLine(number, ids), caller.cause(Reason.SUBMITTED, "line " + number));
  }

  /** Reads a body that is one object. */
  public Draft readSingle(InputStream body) throws IOException {
    Line line = Line.of(1, body.readNBytes(Line.LONGEST + 1));
    return line.tooLong()
        ? new Draft.Broken(1, TOO_LONG)
        : read(line, terms.keyOfSingle(ids), caller.cause(Reason.SUBMITTED, ""));
  }

  private Draft read(Line line, String keyOtherwise, Cause cause) {
    Complaints complaints = new Complaints();
    Wrapper wrapper = Wrapper.open(line.bytes(), complaints);
    String key = wrapper.key().isEmpty() ? keyOtherwise : wrapper.key();
    SubmissionKey checked =
        complaints.check("key", new SubmissionKey(keyOtherwise), () -> new SubmissionKey(key));
    Reading reading = CustomJobJson.read(wrapper.customJob());
    complaints.addAll(reading.violations());
    List<Violation> found = new ArrayList<>();
    QueueOptions options =
        QueueOptions.read(
            name -> wrapper.option(name).or(() -> terms.option(name)),
            reading.request().labels(),
            found);
    complaints.addAll(found);
    Submission submission =
        new Submission(
            checked, terms.place(), reading.request(), options.priority(), options.batch(), cause);
    return new Draft.Complete(line.number(), new Command(submission, complaints.found()));
  }
}
