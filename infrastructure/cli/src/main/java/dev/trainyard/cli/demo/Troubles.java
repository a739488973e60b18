package dev.trainyard.cli.demo;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.kafka.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of each job that did not end well why, and where to look.
 *
 * @param logs where the server writes its log
 * @param folder where everything is, jobs' logs, too
 */
record Troubles(EventLog events, Path logs, Path folder) {
  List<String> of(List<Ending> endings) {
    List<String> sentences = new ArrayList<>();
    for (Ending ending : endings) {
      if (!ending.isGood()) {
        sentences.add(ending.of().example() + " " + sentence(ending));
      }
    }
    return sentences;
  }

  private String sentence(Ending ending) {
    String key = ending.of().key();
    if (events.deadLetter(key).isPresent()) {
      return "was turned away: " + events.deadLetter(key).get().why();
    }
    return ending
        .job()
        .map(job -> sentence(ending, job))
        .orElse("never appeared; the server's log is in " + logs);
  }

  private String sentence(Ending ending, Job job) {
    String where = "; its log is " + JobLogs.of(job, folder);
    if (!job.isEnded()) {
      return "had not ended in time, it is " + job.state() + " (" + job.why() + ")" + where;
    }
    if (!job.isSucceeded()) {
      return "ended as " + job.state() + ": " + job.why() + where;
    }
    return ending.isToldAsItWas()
        ? "succeeded, but left no " + ending.of().metrics() + " in the bucket" + where
        : "was told to Kafka differently from what its history says";
  }
}
