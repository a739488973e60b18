package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributedJobTest {
  /** Every worker tells the chief its name; the chief ends when it heard all. */
  private static final String MEET =
      """
      import json, os, socket, time
      spec = json.loads(os.environ["CLUSTER_SPEC"])
      task = spec["task"]
      host, port = spec["cluster"]["workerpool0"][0].split(":")
      assert (host, port) == (os.environ["MASTER_ADDR"], os.environ["MASTER_PORT"])
      if task["type"] == "workerpool0":
          server = socket.create_server((host, int(port)))
          for _ in spec["cluster"]["workerpool1"]:
              connection, _ = server.accept()
              print("met", connection.recv(100).decode())
      else:
          own = spec["cluster"][task["type"]][task["index"]].split(":")
          mine = socket.create_server((own[0], int(own[1])))
          for _ in range(600):
              try:
                  with socket.create_connection((host, int(port))) as connection:
                      connection.sendall(f"{task['type']}-{task['index']} rank {os.environ['RANK']} of {os.environ['WORLD_SIZE']}".encode())
                  break
              except OSError:
                  time.sleep(0.05)
          time.sleep(600)
      """;

  @TempDir Path state;

  @Test
  void letsReplicasOfTwoPoolsMeetByTheirClusterSpec() throws Exception {
    try (Site site = Site.process(state)) {
      CustomJob job =
          site.runToEnd(Specs.aJob(Specs.aPythonPool(1, MEET), Specs.aPythonPool(2, MEET)));

      assertThat(site.log(job, "workerpool0-0"))
          .contains("met workerpool1-0 rank 1 of 3")
          .contains("met workerpool1-1 rank 2 of 3");
      assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }
}
