package dev.trainyard.adapters.kafka.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Times;
import dev.trainyard.domain.job.Wait;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes jobs and events; what there is not is left out, never null. */
final class JobJson {
  private static final JsonMapper JSON = new JsonMapper();

  private JobJson() {}

  /**
   * @param job of the same event
   */
  static byte[] ofEvent(Telling telling, byte[] job) {
    HistoryEntry entry = telling.event().entry();
    Brevity brevity = telling.brevity();
    ObjectNode node = JSON.createObjectNode();
    Phase from = entry.from();
    if (from != null) {
      node.put("from", from.name());
    }
    Cause cause = entry.cause();
    node.put("actor", brevity.cut(cause.actor()));
    node.put("channel", cause.channel().name());
    node.put("reason", cause.reason().name());
    node.put("detail", brevity.cut(cause.detail()));
    return joined(job, bytes(node));
  }

  // why: most events are told together with their job, and writing JSON is the dearest part of it
  private static byte[] joined(byte[] object, byte[] another) {
    byte[] joined = Arrays.copyOf(object, object.length + another.length - 1);
    joined[object.length - 1] = ',';
    System.arraycopy(another, 1, joined, object.length, another.length - 1);
    return joined;
  }

  static byte[] ofJob(Telling telling) {
    return bytes(job(telling.event(), telling.brevity()));
  }

  private static ObjectNode job(JobEvent event, Brevity brevity) {
    Job job = event.entry().after();
    ObjectNode node = JSON.createObjectNode();
    node.put("name", job.place().nameOf(job.id()));
    node.put("jobId", job.id().toString());
    node.put("version", job.version());
    node.put("state", job.state().phase().name());
    node.put("vertexState", vertexState(job.state().phase()));
    node.put("displayName", brevity.cut(event.displayName()));
    ObjectNode labels = node.putObject("labels");
    if (!brevity.isBare()) {
      new TreeMap<>(event.labels()).forEach(labels::put);
    }
    node.put("batch", event.batch());
    node.put("submissionKey", event.key().value());
    node.put("attempt", job.attempt().number());
    node.put("remoteName", job.attempt().remoteName());
    addState(node, job.state(), brevity);
    addTimes(node, job.times());
    if (!brevity.isWhole()) {
      node.put("shortened", true);
    }
    return node;
  }

  private static void addState(ObjectNode node, JobState state, Brevity brevity) {
    switch (state) {
      case JobState.Queued(Wait wait) ->
          node.putObject("wait")
              .put("reason", wait.reason().name())
              .put("words", brevity.cut(wait.words()))
              .put("until", wait.until().toString());
      case JobState.Failed(JobError error, _) -> addError(node, error, brevity);
      case JobState.Cancelled(JobError error, _) -> addError(node, error, brevity);
      case JobState.Pending(String words) ->
          node.putObject("wait").put("words", brevity.cut(words));
      case JobState.Starting _,
          JobState.Running _,
          JobState.Cancelling _,
          JobState.Succeeded _ -> {}
    }
  }

  private static void addError(ObjectNode node, JobError error, Brevity brevity) {
    node.putObject("error").put("code", error.code()).put("message", brevity.cut(error.message()));
  }

  private static void addTimes(ObjectNode node, Times times) {
    add(node, "createTime", times.createTime());
    add(node, "startTime", times.startTime());
    add(node, "endTime", times.endTime());
    add(node, "updateTime", times.updateTime());
  }

  private static void add(ObjectNode node, String name, @Nullable Instant time) {
    if (time != null) {
      node.put(name, time.toString());
    }
  }

  private static String vertexState(Phase phase) {
    return "JOB_STATE_" + (phase == Phase.STARTING ? Phase.QUEUED : phase).name();
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
    }
  }
}
