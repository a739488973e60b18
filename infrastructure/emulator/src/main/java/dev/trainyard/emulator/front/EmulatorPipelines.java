package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.TrainingPipeline;
import dev.trainyard.adapters.vertex.front.Caller;
import dev.trainyard.adapters.vertex.front.method.Draft;
import dev.trainyard.adapters.vertex.front.method.ListQuery;
import dev.trainyard.adapters.vertex.front.method.Resources;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineReading;
import dev.trainyard.adapters.vertex.wire.ListFilter;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.rules.PipelineRules;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.emulator.jobs.Pipelines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The emulator's training pipelines, for Google's methods. */
record EmulatorPipelines(Pipelines pipelines) implements Resources<TrainingPipeline> {

  @Override
  public TrainingPipeline create(Draft<TrainingPipeline> draft) {
    PipelineReading reading = PipelineReading.of(draft.asked());
    List<Violation> violations = new ArrayList<>(draft.faults());
    violations.addAll(reading.violations());
    violations.addAll(byTheRules(draft, reading, fields(violations)));
    if (!violations.isEmpty()) {
      throw Statuses.invalidArgument(violations);
    }
    return pipelines.create(draft.place(), draft.asked(), reading.job());
  }

  // why: what is wrong with a field's form says more than what the rules find in its place; a
  // pipeline's job may have its name and labels, and what is wrong is told once
  private static Set<Violation> byTheRules(
      Draft<TrainingPipeline> draft, PipelineReading reading, Set<String> told) {
    TrainingPipeline asked = draft.asked();
    Set<Violation> found = new LinkedHashSet<>();
    found.addAll(PipelineRules.check(asked.getDisplayName(), asked.getLabelsMap()).violations());
    Validation.find(reading.job(), draft.place()).stream()
        .map(PipelineReading::inCallersWords)
        .forEach(found::add);
    found.removeIf(violation -> told.contains(violation.field()));
    return found;
  }

  private static Set<String> fields(List<Violation> violations) {
    return violations.stream().map(Violation::field).collect(Collectors.toSet());
  }

  @Override
  public Optional<TrainingPipeline> find(ResourceName name) {
    return pipelines.find(name);
  }

  @Override
  public Page<TrainingPipeline> list(ListQuery query) {
    ListFilter filter = new ListFilter(query.filter());
    return Cut.page(
        query,
        pipelines.older(query.place(), Cut.before(query)),
        filter::matches,
        EmulatorPipelines::id);
  }

  private static long id(TrainingPipeline pipeline) {
    return ResourceName.parse(pipeline.getName(), Kind.PIPELINE).id().value();
  }

  @Override
  public boolean cancel(ResourceName name, Caller caller) {
    return pipelines.cancel(name);
  }

  @Override
  public Deletion delete(ResourceName name, Caller caller) {
    return pipelines.delete(name, caller.version().word());
  }
}
