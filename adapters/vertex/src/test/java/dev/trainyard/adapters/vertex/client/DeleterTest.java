package dev.trainyard.adapters.vertex.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.DeleteCustomJobRequest;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.client.ScriptedVertex.Mishap;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeleterTest implements ApiBudget {
  private static final String NAME = Places.aPlace().parent() + "/customJobs/7";

  private final ScriptedVertex vertex;
  private final VertexTrainingService service;
  private final List<Call> taken = new ArrayList<>();

  DeleterTest() throws IOException {
    vertex = new ScriptedVertex();
    service =
        new VertexTrainingService(
            VertexSettings.emulator(vertex.address(), "yard"),
            this,
            new SettableClock(JobStory.NOON),
            _ -> {});
    Timestamp end = Timestamp.newBuilder().setSeconds(1).build();
    vertex.add(CustomJob.newBuilder().setName(NAME).setEndTime(end).build());
  }

  @Override
  public int take(Place place, Call call, int wanted) {
    taken.add(call);
    return wanted;
  }

  @Override
  public void giveBack(Place place, Call call, int unused) {}

  @AfterEach
  void close() {
    service.close();
    vertex.close();
  }

  @Test
  void paysForADeleteAsForACreate() {
    service.delete(Places.aPlace(), NAME);
    assertThat(taken).containsExactly(ApiBudget.Call.SUBMIT);
  }

  @Test
  void waitsUntilTheOperationIsDone() {
    vertex.operations().endAfter(3, Status.getDefaultInstance());
    service.delete(Places.aPlace(), NAME);
    assertThat(vertex.operations().looks).hasValue(3);
    assertThat(taken).containsExactly(Call.SUBMIT, Call.READ, Call.READ, Call.READ);
  }

  @Test
  void saysThatNobodyKnowsWhenTheOperationTakesTooLong() {
    vertex.operations().endAfter(1000, Status.getDefaultInstance());
    assertThatThrownBy(() -> service.delete(Places.aPlace(), NAME))
        .isInstanceOf(TrainingServiceAwayException.class);
    assertThat(vertex.operations().looks).hasValue(10);
  }

  @Test
  void saysThatTheOperationFailed() {
    Status internal = Status.newBuilder().setCode(13).setMessage("no luck").build();
    vertex.operations().endAfter(1, internal);
    assertThatThrownBy(() -> service.delete(Places.aPlace(), NAME))
        .isInstanceOf(TrainingServiceAwayException.class)
        .hasMessageContaining("no luck");
  }

  @Test
  void findsDeletedWhatALostAnswerDeleted() {
    vertex.next(Mishap.errorAfterAll(Statuses.of(Code.UNAVAILABLE, "lost")));
    assertThatThrownBy(() -> service.delete(Places.aPlace(), NAME))
        .isInstanceOf(TrainingServiceAwayException.class);
    service.delete(Places.aPlace(), NAME);
    assertThat(vertex.requests(DeleteCustomJobRequest.class)).hasSize(2);
  }
}
