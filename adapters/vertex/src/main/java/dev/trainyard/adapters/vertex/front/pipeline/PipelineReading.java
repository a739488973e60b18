package dev.trainyard.adapters.vertex.front.pipeline;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import dev.trainyard.adapters.vertex.wire.form.Found;
import dev.trainyard.adapters.vertex.wire.form.JsonForm;
import dev.trainyard.adapters.vertex.wire.form.JsonNode;
import dev.trainyard.adapters.vertex.wire.form.JsonText;
import dev.trainyard.adapters.vertex.wire.form.JsonText.BrokenJsonException;
import dev.trainyard.domain.rules.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * The custom job that a training pipeline asks for.
 *
 * @param violations what is wrong with the pipeline's own form, in the caller's words; the job may
 *     have more
 */
public record PipelineReading(CustomJob job, List<Violation> violations) {
  private static final String INPUTS = "training_task_inputs";
  private static final String SPEC = "job_spec";
  private static final String CUSTOM_TASK =
      "gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml";
  private static final String SUFFIX = "-custom-job";
  private static final int LONGEST_NAME = 128;

  public static PipelineReading of(TrainingPipeline pipeline) {
    Found found = new Found();
    CustomJob.Builder job =
        CustomJob.newBuilder()
            .setDisplayName(nameOfJob(pipeline.getDisplayName()))
            .putAllLabels(pipeline.getLabelsMap());
    if (pipeline.hasEncryptionSpec()) {
      job.setEncryptionSpec(pipeline.getEncryptionSpec());
    }
    fill(job, pipeline, found);
    List<Violation> violations = new ArrayList<>(unserved(pipeline));
    violations.addAll(found.violations().stream().map(each -> under(INPUTS, each)).toList());
    return new PipelineReading(job.build(), violations);
  }

  /** A violation of the job, as it looks to who wrote the pipeline. */
  public static Violation inCallersWords(Violation violation) {
    String field = violation.field();
    return new Violation(
        field.startsWith(SPEC) ? INPUTS + field.substring(SPEC.length()) : field,
        violation
            .message()
            .replace("'custom_job." + SPEC, "'" + INPUTS)
            .replace("'custom_job.", "'training_pipeline."));
  }

  private static void fill(CustomJob.Builder job, TrainingPipeline pipeline, Found found) {
    Value inputs = pipeline.getTrainingTaskInputs();
    if (!inputs.hasStructValue()) {
      found.add(new Violation("", INPUTS + " is required, and is a CustomJobSpec."));
    } else {
      fill(job.getJobSpecBuilder(), inputs, found);
    }
  }

  // why: every number of a Value is a double, names come in two forms, and nulls mean nothing;
  // JSON's reader knows all that
  private static void fill(CustomJobSpec.Builder spec, Value inputs, Found found) {
    try {
      if (JsonText.read(JsonFormat.printer().print(inputs)) instanceof JsonNode.Members members) {
        new JsonForm(found, INPUTS).fill(spec, members, "");
      }
    } catch (InvalidProtocolBufferException | BrokenJsonException | IllegalArgumentException e) {
      found.add(new Violation("", INPUTS + " holds what JSON cannot, such as an infinite number."));
    }
  }

  private static List<Violation> unserved(TrainingPipeline pipeline) {
    List<Violation> violations = new ArrayList<>();
    if (!pipeline.getTrainingTaskDefinition().equals(CUSTOM_TASK)) {
      violations.add(
          new Violation(
              "training_task_definition",
              "Only custom training is served, which is " + CUSTOM_TASK + "."));
    }
    if (pipeline.hasInputDataConfig()) {
      violations.add(
          new Violation("input_data_config", "Managed datasets are not served; leave it out."));
    }
    if (pipeline.hasModelToUpload()) {
      violations.add(
          new Violation(
              "model_to_upload",
              "Models are not uploaded here; leave it out, and upload what the job wrote."));
    }
    return violations;
  }

  private static Violation under(String parent, Violation violation) {
    String field = violation.field().isEmpty() ? parent : parent + "." + violation.field();
    return new Violation(field, violation.message());
  }

  private static String nameOfJob(String pipeline) {
    int room = LONGEST_NAME - SUFFIX.length();
    if (pipeline.isEmpty() || pipeline.codePointCount(0, pipeline.length()) <= room) {
      return pipeline.isEmpty() ? "" : pipeline + SUFFIX;
    }
    return pipeline.substring(0, pipeline.offsetByCodePoints(0, room)) + SUFFIX;
  }
}
