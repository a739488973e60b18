package dev.trainyard.adapters.vertex.client;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.adapters.vertex.client.ScriptedVertex.Mishap;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.testkit.ScriptedTrainingService.Answer;
import dev.trainyard.application.testkit.TrainingServiceContract;
import dev.trainyard.domain.job.RemoteJob.State;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

class VertexTrainingServiceTest implements TrainingServiceContract {
  private final ScriptedVertex vertex;
  private final VertexTrainingService service;

  VertexTrainingServiceTest() throws IOException {
    vertex = new ScriptedVertex();
    service = Services.of(VertexSettings.emulator(vertex.address(), "yard").withPageSize(25));
  }

  @AfterEach
  void close() {
    service.close();
    vertex.close();
  }

  @Override
  public TrainingService service() {
    return service;
  }

  @Override
  public void answer(Answer... answers) {
    for (Answer answer : answers) {
      switch (answer) {
        case CREATE -> {}
        case THROTTLE -> vertex.next(error(Code.RESOURCE_EXHAUSTED));
        case REFUSE -> vertex.next(error(Code.INVALID_ARGUMENT));
        case UNCLEAR_WITH_EFFECT ->
            vertex.next(Mishap.errorAfterAll(Statuses.of(Code.UNAVAILABLE, "scripted")));
        case UNCLEAR_WITHOUT_EFFECT -> vertex.next(error(Code.UNAVAILABLE));
      }
    }
  }

  private static Mishap error(Code code) {
    return Mishap.error(Statuses.of(code, "scripted"));
  }

  @Override
  public void setState(String remoteName, State state) {
    vertex.change(remoteName, job -> moved(job, state));
  }

  private static CustomJob.Builder moved(CustomJob.Builder job, State state) {
    job.setState(States.toProto(state));
    Timestamp time = Timestamp.newBuilder().setSeconds(1).build();
    if (state == State.RUNNING) {
      job.setStartTime(time);
    }
    if (state.isTerminal()) {
      job.setEndTime(time);
    }
    return state == State.FAILED
        ? job.setError(Status.newBuilder().setCode(3).setMessage("exited with 1"))
        : job;
  }

  @Override
  public void delete(String remoteName) {
    vertex.delete(remoteName);
  }

  @Override
  public void goAway() {
    vertex.close();
  }
}
