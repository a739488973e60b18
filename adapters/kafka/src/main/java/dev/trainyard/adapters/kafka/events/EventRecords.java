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
final class EventRecords {
  private final TopicNames topics;

  EventRecords(TopicNames topics) {
    this.topics = topics;
  }

  List<ProducerRecord<byte[], byte[]>> of(List<JobEvent> events) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    Map<JobId, ProducerRecord<byte[], byte[]>> latest = new LinkedHashMap<>();
    for (JobEvent event : events) {
      byte[] job = JobJson.ofJob(event);
      records.add(event(event, JobJson.ofEvent(event, job)));
      latest.put(event.entry().after().id(), record(topics.jobs(), event, job));
    }
    records.addAll(latest.values());
    return records;
  }

  private ProducerRecord<byte[], byte[]> event(JobEvent event, byte[] value) {
    ProducerRecord<byte[], byte[]> record = record(topics.jobEvents(), event, value);
    Job job = event.entry().after();
    add(record.headers(), "ce_specversion", "1.0");
    add(record.headers(), "ce_id", event.id());
    add(record.headers(), "ce_source", "/" + job.place().parent());
    add(record.headers(), "ce_type", "dev.trainyard.job." + phase(job));
    add(record.headers(), "ce_subject", job.place().nameOf(job.id()));
    add(record.headers(), "ce_time", event.entry().at().toString());
    add(record.headers(), "ce_partitionkey", job.id().toString());
    return record;
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, JobEvent event, byte[] value) {
    byte[] key = event.entry().after().id().toString().getBytes(UTF_8);
    long time = event.entry().at().toEpochMilli();
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, time, key, value);
    add(record.headers(), "content-type", "application/json");
    return record;
  }

  private static String phase(Job job) {
    return job.state().phase().name().toLowerCase(Locale.ROOT);
  }

  private static void add(Headers headers, String name, String text) {
    headers.add(name, text.getBytes(UTF_8));
  }
}
