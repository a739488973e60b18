package dev.trainyard.adapters.kafka.form;

import dev.trainyard.domain.rules.Violation;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records. Never throws: what cannot be read is a violation. */
public final class FormReader {
  private static final String VALUE = "value";

  private final String defaultParent;
  private final int maxBytes;

  /**
   * @param defaultParent of records that name none; {@code ""} for none
   * @param maxBytes a larger value is not even parsed
   */
  public FormReader(String defaultParent, int maxBytes) {
    this.defaultParent = defaultParent;
    this.maxBytes = maxBytes;
  }

  public Form read(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    if (value == null || value.length == 0) {
      return unreadable("the record has no value");
    }
    if (value.length > maxBytes) {
      return unreadable(
          "the value has " + value.length + " bytes; at most " + maxBytes + " are read");
    }
    try {
      return read(record, new Faults());
    } catch (RuntimeException | StackOverflowError e) {
      return unreadable("the value cannot be read: " + e);
    }
  }

  private Form read(ConsumerRecord<byte[], byte[]> record, Faults faults) {
    Envelope envelope = Envelopes.open(record, faults);
    boolean cancel = envelope.isCancel(faults);
    Asking asking =
        new Asking(envelope, envelope.options(), Origin.of(record), defaultParent, faults);
    return cancel ? CancelForm.read(asking) : SubmissionForm.read(asking);
  }

  private static Form unreadable(String why) {
    return new Form.Unreadable(List.of(new Violation(VALUE, why)));
  }
}
