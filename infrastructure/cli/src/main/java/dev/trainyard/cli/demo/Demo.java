package dev.trainyard.cli.demo;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.kafka.EventLog;
import dev.trainyard.cli.kafka.Submissions;
import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Progress;
import dev.trainyard.cli.stage.Bucket;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the demo does with a server that is ready. */
record Demo(Surroundings around, PrintWriter out, Duration patience) {
  private static final String PROJECT = "demo";
  private static final String PARENT = "projects/" + PROJECT + "/locations/us-central1";

  /**
   * @param folder the server's
   * @param run names the run: in keys and in the bucket
   * @return whether everything went well
   */
  boolean play(RunningServer server, Path folder, String run) throws IOException {
    Path examples = around.root().resolve("examples");
    Bucket bucket = new Bucket(Path.of(server.bucketRoot()), DemoJobs.bucket(run));
    bucket.stageExamples(examples);
    say("The examples' code is in gs://" + bucket.name() + ", which is " + bucket.path(""));
    List<DemoJob> jobs = DemoJobs.of(examples, run);
    JobsApi api = new JobsApi(URI.create(server.http()), PROJECT);
    try (EventLog events = EventLog.from(server.kafka())) {
      submit(jobs, server.kafka());
      Yard yard = new Yard(api, events, around);
      Progress progress = Progress.on(out, around.paint(), around.terminal(), around.clock());
      Map<String, Job> known = new Follow(yard, progress).untilEnded(jobs, patience);
      List<Ending> endings = new Endings(yard, bucket).gather(jobs, known);
      new Report(out, around.paint(), yard.now()).tell(endings);
      return tellTroubles(new Troubles(events, Path.of(server.logs()), folder).of(endings));
    }
  }

  private void submit(List<DemoJob> jobs, String kafka) {
    Map<String, String> requests = new LinkedHashMap<>();
    jobs.forEach(job -> requests.put(job.key(), job.request()));
    try (Submissions submissions = new Submissions(kafka, PARENT)) {
      submissions.send(requests);
    }
    say("Sent " + jobs.size() + " jobs to Kafka; they train for real now.");
    out.println();
  }

  private boolean tellTroubles(List<String> troubles) {
    out.println();
    troubles.forEach(out::println);
    return troubles.isEmpty();
  }

  private void say(String sentence) {
    out.println(sentence);
    out.flush();
  }
}
