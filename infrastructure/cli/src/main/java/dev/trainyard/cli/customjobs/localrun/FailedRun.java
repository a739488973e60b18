package dev.trainyard.cli.customjobs.localrun;

import com.fasterxml.jackson.databind.JsonNode;

/** A run that did not succeed. */
record FailedRun(JsonNode job) {
  /** Why, and what somebody at this command can do. */
  String why() {
    // why: the folder of its logs is gone when this is read, and all that is in them was shown
    return job.path("error")
        .path("message")
        .asText("The run did not succeed.")
        .replaceFirst(" To find out more about why your job exited.*", "")
        .replaceFirst(
            "; give containerSpec\\.command, .*",
            "; start Docker or Podman, or give --script or --python-module, and that runs as a process of this machine.");
  }
}
