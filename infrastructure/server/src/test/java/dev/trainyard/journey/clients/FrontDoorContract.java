package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.location.GetLocationRequest;
import com.google.cloud.location.ListLocationsRequest;
import com.google.cloud.location.Location;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only Trainyard's own front door knows of jobs. */
interface FrontDoorContract extends Visit {
  @Test
  default void makesOneJobOfOneKey() {
    CustomJob first = once("once");
    assertThat(once("once").getName()).isEqualTo(first.getName());
    ApiException taken = Visit.refusal(Code.ALREADY_EXISTS, () -> once("another"));
    assertThat(taken).hasMessageContaining(first.getName());
  }

  private CustomJob once(String displayName) {
    CreateCustomJobRequest request =
        CreateCustomJobRequest.newBuilder()
            .setParent(Visitor.PARENT)
            .setCustomJob(Specs.container(displayName, "true"))
            .build();
    GrpcCallContext keyed =
        GrpcCallContext.createDefault()
            .withExtraHeaders(Map.of("Idempotency-Key", List.of("java's key")));
    return jobs().createCustomJobCallable().call(request, keyed);
  }

  @Test
  default void knowsTheRegions() {
    var get = GetLocationRequest.newBuilder().setName(Visitor.PARENT).build();
    assertThat(jobs().getLocation(get).getLocationId()).isEqualTo("us-central1");
    var list = ListLocationsRequest.newBuilder().setName("projects/demo").setPageSize(5).build();
    assertThat(jobs().listLocations(list).iterateAll())
        .extracting(Location::getLocationId)
        .contains("europe-west4", "us-central1")
        .doesNotHaveDuplicates();
  }
}
