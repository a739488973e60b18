package dev.trainyard.cli.customjobs.create;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What is said beside the answer. */
final class Hints {
  private Hints() {}

  static void created(String name, PrintWriter err) {
    err.println("CustomJob [" + name + "] is submitted successfully.");
    err.println();
    err.println("Your job is still active. You may view the status of your job with the command");
    err.println();
    err.println("  $ trainyard custom-jobs describe " + name);
    err.println();
    err.println("or continue streaming the logs with the command");
    err.println();
    err.println("  $ trainyard custom-jobs stream-logs " + name);
  }

  /** What was given, is allowed, and changes nothing. */
  static List<String> withoutEffect(Draft draft) {
    List<String> hints = new ArrayList<>();
    boolean packages = !draft.words().packageUris().isEmpty();
    if (packages && !draft.pools().runPackages()) {
      hints.add(
          "--python-package-uris has no effect: no --worker-pool-spec says executor-image-uri alone.");
    }
    if (!draft.pools().isPackaged() && draft.pools().nameOutputImages()) {
      hints.add("output-image-uri has no effect without local-package-path.");
    }
    return hints;
  }
}
