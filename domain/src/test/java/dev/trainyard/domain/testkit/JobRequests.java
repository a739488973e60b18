package dev.trainyard.domain.testkit;

import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.GcsDestination;
import dev.trainyard.domain.spec.Output;
import dev.trainyard.domain.spec.Task.PythonPackageSpec;
import java.util.List;

/** Requests that the rules accept at {@link Places#aPlace()}. */
public final class JobRequests {
  private JobRequests() {}

  /** One n1-standard-4 that runs an image. */
  public static CustomJob aContainerJob() {
    return aRequest().build();
  }

  /** One n1-standard-4 that runs a Python package on a prebuilt image. */
  public static CustomJob aPythonJob() {
    PythonPackageSpec task =
        new PythonPackageSpec(
            "us-docker.pkg.dev/vertex-ai/training/pytorch-xla.2-2.py310:latest",
            List.of("gs://bucket/trainer-0.1.tar.gz"),
            "trainer.task",
            List.of("--epochs=3"),
            List.of());
    return aRequest()
        .named("mnist in Python")
        .pools(aPool().running(task).build())
        .output(new Output(new GcsDestination("gs://bucket/out/"), ""))
        .build();
  }

  /** As many fields at once as do not exclude one another. */
  public static CustomJob aJobWithEveryField() {
    return EveryField.onReservedGpus();
  }

  /**
   * Requests that together set every field of every record, every form of a task and every unknown
   * field's path at least once; fields that exclude one another are in different ones.
   */
  public static List<CustomJob> everyField() {
    return List.of(
        EveryField.onReservedGpus(),
        EveryField.onFlexStartSlices(),
        EveryField.onTpus(),
        EveryField.onAPersistentResource());
  }
}
