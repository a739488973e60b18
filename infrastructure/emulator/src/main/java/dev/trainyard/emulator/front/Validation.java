package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.Reading;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.rules.CustomJobRules;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;

/** Vertex's rules for a new job, and the one thing that the emulator allows beyond them. */
final class Validation {
  private static final String FILE = "file://";

  private Validation() {}

  static void check(CustomJob asked, Place place, List<Violation> faults) {
    List<Violation> violations = new ArrayList<>(faults);
    violations.addAll(find(asked, place));
    if (!violations.isEmpty()) {
      throw Statuses.invalidArgument(violations);
    }
  }

  static List<Violation> find(CustomJob asked, Place place) {
    Reading reading = CustomJobMapper.read(withoutFiles(asked));
    List<Violation> violations = new ArrayList<>(reading.violations());
    violations.addAll(CustomJobRules.check(reading.request(), place).violations());
    return violations;
  }

  /** The job as Vertex would have to see it: local files lie in a bucket. */
  private static CustomJob withoutFiles(CustomJob asked) {
    if (!namesFiles(asked)) {
      return asked;
    }
    CustomJob.Builder job = asked.toBuilder();
    if (asked.getJobSpec().hasBaseOutputDirectory()) {
      var output = job.getJobSpecBuilder().getBaseOutputDirectoryBuilder();
      output.setOutputUriPrefix(inBucket(output.getOutputUriPrefix()));
    }
    job.getJobSpecBuilder().getWorkerPoolSpecsBuilderList().forEach(Validation::withoutFiles);
    return job.build();
  }

  private static boolean namesFiles(CustomJob asked) {
    CustomJobSpec spec = asked.getJobSpec();
    return spec.getBaseOutputDirectory().getOutputUriPrefix().startsWith(FILE)
        || spec.getWorkerPoolSpecsList().stream()
            .flatMap(pool -> pool.getPythonPackageSpec().getPackageUrisList().stream())
            .anyMatch(uri -> uri.startsWith(FILE));
  }

  private static void withoutFiles(WorkerPoolSpec.Builder pool) {
    if (pool.hasPythonPackageSpec()) {
      var spec = pool.getPythonPackageSpecBuilder();
      for (int i = 0; i < spec.getPackageUrisCount(); i++) {
        spec.setPackageUris(i, inBucket(spec.getPackageUris(i)));
      }
    }
  }

  private static String inBucket(String uri) {
    return uri.startsWith(FILE) ? "gs://local-files" + uri.substring(FILE.length()) : uri;
  }
}
