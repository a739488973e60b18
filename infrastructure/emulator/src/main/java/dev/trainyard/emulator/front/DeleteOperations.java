package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.DeleteOperationMetadata;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import dev.trainyard.emulator.jobs.JobName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of this service: deletions, done when the job has gone. */
final class DeleteOperations {
  private static final Pattern NAME =
      Pattern.compile(
          "(projects/[^/]+/locations/[^/]+)(?:/customJobs/([0-9]+))?/operations/([0-9]+)");

  private DeleteOperations() {}

  /**
   * @param job a tombstone, or a job that goes when it has ended
   */
  static Operation of(CustomJob job) {
    DeleteOperationMetadata.Builder metadata = DeleteOperationMetadata.newBuilder();
    metadata
        .getGenericMetadataBuilder()
        .setCreateTime(job.getUpdateTime())
        .setUpdateTime(job.getUpdateTime());
    Operation.Builder operation =
        Operation.newBuilder()
            .setName(JobName.parse(job.getName()).operation())
            .setMetadata(Any.pack(metadata.build()));
    return job.getState() == JobState.JOB_STATE_UNSPECIFIED
        ? operation.setDone(true).setResponse(Any.pack(Empty.getDefaultInstance())).build()
        : operation.build();
  }

  /**
   * The job that an operation deleted, from either of the names that Vertex has for it.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static JobName jobOf(String operation) {
    Matcher matcher = NAME.matcher(operation);
    if (!matcher.matches() || isOfAnotherJob(matcher)) {
      throw new IllegalArgumentException(
          "Invalid operation name \""
              + operation
              + "\": expected projects/PROJECT/locations/LOCATION/operations/ID.");
    }
    return JobName.parse(matcher.group(1) + "/customJobs/" + matcher.group(3));
  }

  private static boolean isOfAnotherJob(Matcher name) {
    return name.group(2) != null && !name.group(2).equals(name.group(3));
  }
}
