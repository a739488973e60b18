package dev.trainyard.domain.testkit;

import static dev.trainyard.domain.spec.AcceleratorType.ACCELERATOR_TYPE_UNSPECIFIED;
import static dev.trainyard.domain.spec.AcceleratorType.NVIDIA_A100_80GB;
import static dev.trainyard.domain.spec.AcceleratorType.NVIDIA_TESLA_T4;
import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.PoolBuilder.machine;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.domain.spec.Access;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.DiskSpec;
import dev.trainyard.domain.spec.DnsPeeringConfig;
import dev.trainyard.domain.spec.EnvVar;
import dev.trainyard.domain.spec.GcsDestination;
import dev.trainyard.domain.spec.LustreMount;
import dev.trainyard.domain.spec.MachineSpec;
import dev.trainyard.domain.spec.Networking;
import dev.trainyard.domain.spec.NfsMount;
import dev.trainyard.domain.spec.Output;
import dev.trainyard.domain.spec.PscInterfaceConfig;
import dev.trainyard.domain.spec.ReservationAffinity;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.spec.Scheduling.Strategy;
import dev.trainyard.domain.spec.Task.ContainerSpec;
import dev.trainyard.domain.spec.Task.PythonPackageSpec;
import dev.trainyard.domain.spec.Tracking;
import dev.trainyard.domain.spec.UnknownFields;
import dev.trainyard.domain.spec.WorkerPoolSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The few requests that set every field between them. */
final class EveryField {
  private static final String HERE = "projects/trainyard-test/locations/us-central1/";
  private static final String CONTEXTS = HERE + "metadataStores/default/contexts/";
  private static final List<EnvVar> ENV =
      List.of(new EnvVar("MODE", "train"), new EnvVar("WHERE", "$(MODE)/$$(literal) – ü"));

  /** Field 9999, a varint of 1: no message of Vertex has it. */
  private static final String A_PASSENGER = "+PAEAQ==";

  private EveryField() {}

  static CustomJob onReservedGpus() {
    ReservationAffinity reserved =
        new ReservationAffinity(
            ReservationAffinity.Type.SPECIFIC_RESERVATION,
            "compute.googleapis.com/reservation-name",
            List.of("projects/trainyard-test/zones/us-central1-a/reservations/ours"));
    MachineSpec gpus = new MachineSpec("n1-standard-8", NVIDIA_TESLA_T4, 2, "", reserved, "");
    return aRequest()
        .named("every field – Prüfung")
        .labels(Map.of("team", "vision", "größe", "", "stage_1", "a-b"))
        .encryptedWith(HERE + "keyRings/ring/cryptoKeys/key")
        .unknownFields(
            new UnknownFields(
                Map.of("", A_PASSENGER, "job_spec.worker_pool_specs[0]", A_PASSENGER)))
        .pools(furnished(gpus).build(), WorkerPoolSpec.SKIPPED, aPool().of(3).build())
        .scheduling(new Scheduling(Duration.ofMillis(90_500), true, Strategy.STANDARD, false, null))
        .access(new Access("trainer@trainyard-test.iam.gserviceaccount.com", true, true))
        .networking(
            new Networking(
                "projects/1234567890/global/networks/vpc", List.of("vertex-ai-ip-range"), null))
        .output(new Output(new GcsDestination("gs://bucket/out/"), "us-east1"))
        .tracking(new Tracking(HERE + "tensorboards/77", CONTEXTS + "exp", CONTEXTS + "exp-run"))
        .build();
  }

  private static PoolBuilder furnished(MachineSpec machine) {
    return aPool()
        .running(
            new ContainerSpec(
                "us-docker.pkg.dev/trainyard-test/images/train:1",
                List.of("python3", "-m", "train"),
                List.of("--epochs=3", "", "--name=Ü"),
                ENV))
        .on(machine)
        .nfs(new NfsMount("10.0.0.2", "/share", "data"))
        .lustre(new LustreMount("10.0.0.3", "volume", "scratch", "fast"))
        .disk(new DiskSpec("pd-standard", 200));
  }

  static CustomJob onFlexStartSlices() {
    PythonPackageSpec task =
        new PythonPackageSpec(
            "us-docker.pkg.dev/vertex-ai/training/pytorch-gpu.2-3.py310:latest",
            List.of("gs://bucket/trainer-0.1.tar.gz", "gs://bucket/extra-0.1-py3-none-any.whl"),
            "trainer.task",
            List.of("--epochs=3"),
            ENV);
    MachineSpec slices =
        new MachineSpec("a2-ultragpu-1g", NVIDIA_A100_80GB, 1, "", null, "1g.10gb");
    return aRequest()
        .pools(aPool().running(task).on(slices).build())
        .scheduling(
            new Scheduling(
                Duration.ofDays(1), false, Strategy.FLEX_START, true, Duration.ofHours(2)))
        .build();
  }

  static CustomJob onTpus() {
    MachineSpec tpus =
        new MachineSpec("ct5lp-hightpu-4t", ACCELERATOR_TYPE_UNSPECIFIED, 0, "2x4", null, "");
    PscInterfaceConfig psc =
        new PscInterfaceConfig(
            "projects/trainyard-test/regions/us-central1/networkAttachments/attached",
            List.of(new DnsPeeringConfig("corp.example.", "hub-project", "hub-network")));
    return aRequest()
        .pools(aPool().on(tpus).build())
        .networking(new Networking("", List.of(), psc))
        .build();
  }

  static CustomJob onAPersistentResource() {
    return aRequest()
        .pools(aPool().on(machine("n2-standard-8")).build())
        .onPersistentResource("warm-machines")
        .models("gemma@1", "projects/trainyard-test/locations/us-central1/models/7@best")
        .build();
  }
}
