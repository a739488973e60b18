package dev.trainyard.adapters.kafka.events;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The events that Kafka will not take as they are, whenever they are sent, by id, and why not. */
record Refused(Map<String, Throwable> reasons) {

  /** A sentence that did not get through. */
  record Failure(Sentence sentence, Throwable why) {}

  /**
   * @param failures in the order in which they happened
   */
  static Refused of(List<Sentence> sentences, List<Failure> failures) {
    Map<String, Throwable> reasons = new HashMap<>();
    // why: with the first that fails, all that were not sent yet fail of the very same exception
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Failure failure : failures) {
      if (seen.add(failure.why()) && isFinal(failure.why())) {
        reasons.putIfAbsent(failure.sentence().id(), failure.why());
        addLarger(sentences, failure, reasons);
      }
    }
    return new Refused(reasons);
  }

  private static boolean isFinal(Throwable e) {
    return isTooLarge(e)
        || e instanceof InvalidRecordException
        || e instanceof InvalidTimestampException;
  }

  private static boolean isTooLarge(Throwable e) {
    return e instanceof RecordTooLargeException || e instanceof RecordBatchTooLargeException;
  }

  private static void addLarger(
      List<Sentence> sentences, Failure failure, Map<String, Throwable> reasons) {
    if (isTooLarge(failure.why())) {
      sentences.stream()
          .filter(each -> each.bytes() > failure.sentence().bytes())
          .forEach(each -> reasons.putIfAbsent(each.id(), failure.why()));
    }
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  /**
   * @throws RefusedForeverException if one of them was as short as it can be
   */
  List<Telling> shorten(List<Telling> tellings) {
    throwIfBare(tellings);
    return tellings.stream()
        .map(each -> reasons.containsKey(each.id()) ? each.as(each.brevity().shorter()) : each)
        .toList();
  }

  /**
   * @throws RefusedForeverException if one of them was as short as it can be
   */
  List<Telling> shortenAll(List<Telling> tellings) {
    throwIfBare(tellings);
    return tellings.stream().map(each -> each.as(Brevity.BARE)).toList();
  }

  private void throwIfBare(List<Telling> tellings) {
    for (Telling telling : tellings) {
      Throwable why = reasons.get(telling.id());
      if (why != null && telling.brevity().isBare()) {
        throw new RefusedForeverException(telling.id(), why);
      }
    }
  }
}
