package dev.trainyard.adapters.kafka.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.adapters.kafka.TopicNames;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** The records that tell of events: one for each, and one for each job as it is after the last. */
final class EventRecords implements Wording {
  private final TopicNames topics;

  EventRecords(TopicNames topics) {
    this.topics = topics;
  }

  @Override
  public List<Sentence> of(List<Telling> tellings) {
    List<Sentence> sentences = new ArrayList<>();
    Map<JobId, Sentence> latest = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      byte[] job = JobJson.ofJob(telling);
      sentences.add(new Sentence(telling, event(topics.jobEvents(), telling, job)));
      latest.put(
          telling.event().entry().after().id(),
          new Sentence(telling, record(topics.jobs(), telling, job)));
    }
    sentences.addAll(latest.values());
    return sentences;
  }

  /**
   * @param json the job as the telling has it
   */
  static ProducerRecord<byte[], byte[]> event(String topic, Telling telling, byte[] json) {
    ProducerRecord<byte[], byte[]> record = record(topic, telling, JobJson.ofEvent(telling, json));
    JobEvent event = telling.event();
    Job job = event.entry().after();
    add(record.headers(), "ce_specversion", "1.0");
    add(record.headers(), "ce_id", event.id());
    add(record.headers(), "ce_source", "/" + job.place().parent());
    add(record.headers(), "ce_type", "dev.trainyard.job." + phase(job));
    add(record.headers(), "ce_subject", job.place().nameOf(job.id()));
    add(record.headers(), "ce_time", event.entry().at().toString());
    add(record.headers(), "ce_partitionkey", job.id().toString());
    if (!telling.brevity().isWhole()) {
      add(record.headers(), "ce_trainyardshortened", "true");
    }
    return record;
  }

  private static ProducerRecord<byte[], byte[]> record(
      String topic, Telling telling, byte[] value) {
    JobEvent event = telling.event();
    byte[] key = event.entry().after().id().toString().getBytes(UTF_8);
    // why: a topic may refuse timestamps that are too old, as after a long outage
    Long time = telling.brevity().isBare() ? null : (Long) event.entry().at().toEpochMilli();
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, time, key, value);
    add(record.headers(), "content-type", "application/json");
    return record;
  }

  private static String phase(Job job) {
    return job.state().phase().name().toLowerCase(Locale.ROOT);
  }

  static void add(Headers headers, String name, String text) {
    headers.add(name, text.getBytes(UTF_8));
  }
}
