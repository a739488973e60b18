package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;

/** Keeps what many jobs have in common once: a sweep of a hundred thousand has one spec. */
final class SharedSpecs {
  private final Interner<CustomJobSpec> specs = Interners.newWeakInterner();
  private final Interner<String> names = Interners.newWeakInterner();

  /** The same job, with parts that others have too. */
  CustomJob shared(CustomJob job) {
    CustomJob.Builder shared = job.toBuilder();
    if (job.hasJobSpec()) {
      shared.setJobSpec(specs.intern(job.getJobSpec()));
    }
    return shared.setDisplayName(names.intern(job.getDisplayName())).build();
  }
}
