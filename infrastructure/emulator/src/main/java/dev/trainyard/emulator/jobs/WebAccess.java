package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.crew.Crew;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where a running job's replicas are to be looked at: there is no shell, but there are logs. */
public final class WebAccess {
  private static final String PRIMARY = "workerpool0-0";

  private volatile String home = "";

  /**
   * @param url below which each job has its own pages
   */
  public void isAt(String url) {
    home = url;
  }

  public String home() {
    return home;
  }

  /** By the names of replicas; empty if the job did not ask for it. */
  Map<String, String> of(CustomJob job) {
    CustomJobSpec spec = job.getJobSpec();
    String logs = home + "/" + job.getName() + "/logs/";
    Map<String, String> uris = new TreeMap<>();
    if (spec.getEnableDashboardAccess()) {
      uris.put(PRIMARY, logs + PRIMARY);
    }
    if (spec.getEnableWebAccess()) {
      List<WorkerPoolSpec> pools = spec.getWorkerPoolSpecsList();
      for (int pool = 0; pool < pools.size(); pool++) {
        for (int index = 0; index < Crew.replicas(pools.get(pool)); index++) {
          String replica = "workerpool" + pool + "-" + index;
          uris.put(replica, logs + replica);
        }
      }
    }
    return uris;
  }
}
