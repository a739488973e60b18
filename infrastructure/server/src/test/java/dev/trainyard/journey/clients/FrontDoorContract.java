package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
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
}
