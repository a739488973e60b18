package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs as their frameworks' own tutorials have them, over three pools. */
class FrameworkTest {
  private static final String TORCH =
      """
      import torch
      import torch.distributed as dist

      dist.init_process_group("gloo", init_method="env://")
      tensor = torch.ones(3) * (dist.get_rank() + 1)
      dist.all_reduce(tensor, op=dist.ReduceOp.SUM)
      print(f"rank {dist.get_rank()} of {dist.get_world_size()}: {tensor.tolist()}", flush=True)
      dist.barrier()
      dist.destroy_process_group()
      """;

  /** What TFConfigClusterResolver and its server do with the variable, without TensorFlow. */
  private static final String TF_CONFIG =
      """
      import json, os, socket, time
      config = json.loads(os.environ["TF_CONFIG"])
      cluster, task = config["cluster"], config["task"]
      master = (cluster.get("chief") or cluster["worker"])[0]
      print("resolved", task["type"], task["index"], sorted(cluster), {k: len(v) for k, v in cluster.items()}, flush=True)
      if task["type"] != "evaluator":
          host, port = cluster[task["type"]][int(task["index"])].rsplit(":", 1)
          server = socket.create_server((socket.gethostbyname(host), int(port)))
      peers = [address for role in cluster for address in cluster[role]] if task["type"] == "chief" else [master]
      for address in peers:
          host, port = address.rsplit(":", 1)
          for attempt in range(600):
              try:
                  socket.create_connection((host, int(port)), 5).close()
                  break
              except OSError:
                  time.sleep(0.05)
          else:
              raise SystemExit("nobody at " + address)
      print("reached", len(peers), flush=True)
      time.sleep(2 if task["type"] == "chief" else 600)
      """;

  @TempDir Path state;

  @Test
  void runsAStockTorchProgramUnchanged() throws Exception {
    String python = pythonWithTorch();
    assumeTrue(!python.isEmpty(), "No Python here has torch; apt-get install python3-torch.");
    try (Site site = Site.process(state)) {
      WorkerPoolSpec one = Specs.aPool(1, python, "-c", TORCH);
      CustomJob job = site.runToEnd(Specs.aJob(one, Specs.aPool(2, python, "-c", TORCH), one));

      assertThat(site.log(job, "workerpool0-0")).contains("rank 0 of 4: [10.0, 10.0, 10.0]");
      assertThat(site.log(job, "workerpool2-0")).contains("rank 3 of 4: [10.0, 10.0, 10.0]");
      assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void letsTwoTorchJobsRunAtATime() throws Exception {
    String python = pythonWithTorch();
    assumeTrue(!python.isEmpty(), "No Python here has torch; apt-get install python3-torch.");
    try (Site site = Site.process(state)) {
      WorkerPoolSpec one = Specs.aPool(1, python, "-c", TORCH);
      CustomJob first = site.create(Specs.aJob(one, one));
      CustomJob second = site.create(Specs.aJob(one, one));

      assertThat(site.awaitEnd(first).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
      assertThat(site.awaitEnd(second).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void tellsTensorFlowItsCluster() throws Exception {
    try (Site site = Site.process(state)) {
      WorkerPoolSpec one = Specs.aPythonPool(1, TF_CONFIG);
      CustomJob job = site.create(Specs.aJob(one, Specs.aPythonPool(2, TF_CONFIG), one, one));

      String roles = "['chief', 'ps', 'worker'] {'chief': 1, 'worker': 2, 'ps': 1}";
      site.awaitLog(job, "workerpool3-0", "resolved evaluator 0 " + roles);
      site.awaitLog(job, "workerpool1-1", "resolved worker 1 " + roles);
      assertThat(site.awaitLog(job, "workerpool0-0", "reached 4")).contains("chief 0 " + roles);
      assertThat(site.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }

  private static String pythonWithTorch() {
    return Stream.of(PythonNeeded.COMMAND, "/usr/bin/python3")
        .filter(FrameworkTest::hasTorch)
        .findFirst()
        .orElse("");
  }

  private static boolean hasTorch(String python) {
    try {
      return new ProcessBuilder(python, "-c", "import torch.distributed")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
