package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.testkit.ScriptedTrainingService.Answer;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.testkit.JobStory;

final class ScriptedTrainingServiceTest implements TrainingServiceContract {
  private final ScriptedTrainingService vertex =
      new ScriptedTrainingService(new SettableClock(JobStory.NOON));

  ScriptedTrainingServiceTest() {
    vertex.pages().size(25);
  }

  @Override
  public TrainingService service() {
    return vertex;
  }

  @Override
  public void answer(Answer... answers) {
    vertex.answer(answers);
  }

  @Override
  public void setState(String remoteName, State state) {
    vertex.setState(remoteName, state);
  }

  @Override
  public void delete(String remoteName) {
    vertex.delete(remoteName);
  }

  @Override
  public void goAway() {
    vertex.goAway();
  }
}
