package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.DeleteOperationMetadata;
import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.Operation;
import com.google.longrunning.OperationsClient;
import com.google.longrunning.WaitOperationRequest;
import com.google.protobuf.Empty;
import org.junit.jupiter.api.Test;

interface OperationsContract extends Visit {
  String PLACE = "projects/operations/locations/us-central1";

  @Test
  default void showsTheDeletionUnderBothOfItsNamesUntilItIsForgotten() throws Exception {
    OperationsClient operations = jobs().getOperationsClient();
    CustomJob job = jobs().createCustomJob(PLACE, Specs.container("gone", "true"));
    visitor().awaitEnd(job);
    var deletion = jobs().deleteCustomJobAsync(job.getName());
    String name = deletion.getName();
    assertThat(deletion.getMetadata().get()).isInstanceOf(DeleteOperationMetadata.class);
    Operation done =
        operations.waitOperation(WaitOperationRequest.newBuilder().setName(name).build());
    assertThat(done.getDone()).isTrue();
    assertThat(done.getResponse().is(Empty.class)).isTrue();
    assertThat(deletion.get()).isEqualTo(Empty.getDefaultInstance());
    String nested = job.getName() + name.substring(name.lastIndexOf("/operations/"));
    assertThat(operations.getOperation(nested)).isEqualTo(operations.getOperation(name));
    var all = ListOperationsRequest.newBuilder().setName(PLACE).build();
    assertThat(operations.listOperations(all).iterateAll())
        .extracting(Operation::getName)
        .contains(name);
    assertThat(operations.listOperations(PLACE, "done=true").iterateAll())
        .extracting(Operation::getName)
        .contains(name);
    assertThat(operations.listOperations(PLACE, "done=false").iterateAll())
        .extracting(Operation::getName)
        .doesNotContain(name);
    Visit.refusal(Code.FAILED_PRECONDITION, () -> operations.cancelOperation(name));
    operations.deleteOperation(name);
    Visit.refusal(Code.NOT_FOUND, () -> operations.getOperation(name));
  }
}
