package dev.trainyard.adapters.kafka.intake;

import dev.trainyard.adapters.kafka.Patience;
import dev.trainyard.adapters.kafka.deadletter.DeadLetter;
import dev.trainyard.adapters.kafka.deadletter.DeadLetters;
import dev.trainyard.adapters.kafka.deadletter.DeadLetters.LettersAwayException;
import dev.trainyard.adapters.kafka.form.Form;
import dev.trainyard.adapters.kafka.form.FormReader;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes a batch of records: returns when each is written down, or is a dead letter. */
final class BatchIntake {
  private static final Logger LOG = Logger.getLogger(BatchIntake.class);

  private final FormReader reader;
  private final Asker asker;
  private final DeadLetters dead;
  private final Patience patience;

  BatchIntake(FormReader reader, Asker asker, DeadLetters dead, Patience patience) {
    this.reader = reader;
    this.asker = asker;
    this.dead = dead;
    this.patience = patience;
  }

  void take(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Asked<SubmitJobsUseCase.Command>> submits = new ArrayList<>();
    List<Asked<CancelJobUseCase.Command>> cancels = new ArrayList<>();
    List<DeadLetter> letters = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      switch (reader.read(record)) {
        case Form.Submit(SubmitJobsUseCase.Command command) ->
            submits.add(new Asked<>(record, command));
        case Form.Cancel(CancelJobUseCase.Command command) ->
            cancels.add(new Asked<>(record, command));
        case Form.Unreadable(List<Violation> violations) ->
            letters.add(DeadLetter.refused(record, violations));
      }
    }
    letters.addAll(submit(submits));
    cancels.forEach(asked -> cancel(asked).ifPresent(letters::add));
    bury(letters, records.size());
  }

  private List<DeadLetter> submit(List<Asked<SubmitJobsUseCase.Command>> asked) {
    List<Outcome> outcomes = asker.submit(asked.stream().map(Asked::command).toList());
    List<DeadLetter> letters = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      letterOf(asked.get(i), outcomes.get(i)).ifPresent(letters::add);
    }
    return letters;
  }

  private static Optional<DeadLetter> letterOf(
      Asked<SubmitJobsUseCase.Command> asked, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _, Outcome.AlreadyKnown _ -> Optional.empty();
      case Outcome.KeyTaken(var first) ->
          Optional.of(
              DeadLetter.keyTaken(
                  asked.record(), asked.command().submission().key().value(), first));
      case Outcome.Refused(List<Violation> violations) ->
          Optional.of(DeadLetter.refused(asked.record(), violations));
    };
  }

  private Optional<DeadLetter> cancel(Asked<CancelJobUseCase.Command> asked) {
    return asker
        .cancel(asked.command())
        .map(violation -> DeadLetter.refused(asked.record(), List.of(violation)));
  }

  private void bury(List<DeadLetter> letters, int of) {
    if (letters.isEmpty()) {
      return;
    }
    LOG.warnf(
        "%d of %d records are dead letters, the first %s: %s",
        letters.size(), of, letters.getFirst().origin(), letters.getFirst().reason());
    patience.insist(
        "sending dead letters",
        LettersAwayException.class::isInstance,
        () -> {
          dead.send(letters);
          return letters;
        });
  }

  private record Asked<C>(ConsumerRecord<byte[], byte[]> record, C command) {}
}
