package dev.trainyard.adapters.kafka.events;

import dev.trainyard.application.port.Replay;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** The records that tell of events once more: the same as at first, and by whose wish. */
record ReplayRecords(Replay replay) implements Wording {
  @Override
  public List<Sentence> of(List<Telling> tellings) {
    return tellings.stream().map(each -> new Sentence(each, record(each))).toList();
  }

  private ProducerRecord<byte[], byte[]> record(Telling telling) {
    ProducerRecord<byte[], byte[]> record =
        EventRecords.event(replay.topic(), telling, JobJson.ofJob(telling));
    Headers headers = record.headers();
    EventRecords.add(headers, "ce_trainyardreplay", replay.id());
    EventRecords.add(headers, "ce_trainyardreplayby", replay.actor());
    EventRecords.add(headers, "ce_trainyardreplayat", replay.at().toString());
    return record;
  }
}
