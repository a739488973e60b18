package dev.trainyard.domain.testkit;

import dev.trainyard.domain.spec.Access;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.CustomJobSpec;
import dev.trainyard.domain.spec.EncryptionSpec;
import dev.trainyard.domain.spec.Networking;
import dev.trainyard.domain.spec.Output;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.spec.Tracking;
import dev.trainyard.domain.spec.UnknownFields;
import dev.trainyard.domain.spec.WorkerPoolSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with one thing changed after another; starts from a request that is complete. */
public final class RequestBuilder {
  private String displayName = "mnist";
  private Map<String, String> labels = Map.of();
  private @Nullable EncryptionSpec encryption;
  private UnknownFields unknownFields = UnknownFields.NONE;
  private List<WorkerPoolSpec> pools = List.of();
  private @Nullable Scheduling scheduling;
  private Access access = Access.DEFAULT;
  private Networking networking = Networking.NONE;
  private Output output = Output.NONE;
  private Tracking tracking = Tracking.NONE;
  private String persistentResourceId = "";
  private List<String> models = List.of();

  public static RequestBuilder aRequest() {
    return new RequestBuilder().pools(PoolBuilder.aPool().build());
  }

  public RequestBuilder named(String displayName) {
    this.displayName = displayName;
    return this;
  }

  public RequestBuilder labels(Map<String, String> labels) {
    this.labels = labels;
    return this;
  }

  public RequestBuilder encryptedWith(String kmsKeyName) {
    encryption = new EncryptionSpec(kmsKeyName);
    return this;
  }

  public RequestBuilder unknownFields(UnknownFields unknownFields) {
    this.unknownFields = unknownFields;
    return this;
  }

  public RequestBuilder pools(WorkerPoolSpec... pools) {
    this.pools = List.of(pools);
    return this;
  }

  public RequestBuilder scheduling(Scheduling scheduling) {
    this.scheduling = scheduling;
    return this;
  }

  public RequestBuilder access(Access access) {
    this.access = access;
    return this;
  }

  public RequestBuilder networking(Networking networking) {
    this.networking = networking;
    return this;
  }

  public RequestBuilder output(Output output) {
    this.output = output;
    return this;
  }

  public RequestBuilder tracking(Tracking tracking) {
    this.tracking = tracking;
    return this;
  }

  public RequestBuilder onPersistentResource(String id) {
    persistentResourceId = id;
    return this;
  }

  public RequestBuilder models(String... models) {
    this.models = List.of(models);
    return this;
  }

  public CustomJob build() {
    CustomJobSpec spec =
        new CustomJobSpec(
            pools, scheduling, access, networking, output, tracking, persistentResourceId, models);
    return new CustomJob(displayName, spec, labels, encryption, unknownFields);
  }
}
