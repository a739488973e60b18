package dev.trainyard.emulator.chaos.strike;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Message;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.emulator.chaos.harm.Sight;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Answers with jobs that are not what they should be. */
final class Showing {
  private Showing() {}

  static Message answer(Sight sight, Scene scene) {
    return switch (sight) {
      case Sight.DeletedOnLook(int look) -> deleted(look, scene);
      case Sight.State(int number, String name) -> {
        if (!name.isEmpty() && scene.call().channel() == Channel.HTTP) {
          scene.call().rewordings().add(json -> named(json, number, name));
        }
        yield changed(scene, job -> job.toBuilder().setStateValue(number).build());
      }
      case Sight.NoError _ -> changed(scene, job -> job.toBuilder().clearError().build());
      case Sight.HiddenStates(Set<JobState> states) ->
          changed(scene, job -> Earlier.than(states, job));
    };
  }

  private static String named(String json, int number, String name) {
    return json.replaceAll(
        "(\"state\":\\s*)" + number + "\\b", "$1\"" + Matcher.quoteReplacement(name) + "\"");
  }

  private static Message changed(Scene scene, UnaryOperator<CustomJob> change) {
    Message answer = scene.work().get();
    Message changed =
        answer instanceof CustomJob job
            ? change.apply(job)
            : Rows.change(answer, rows -> rows.stream().map(row -> change(row, change)).toList());
    if (!changed.equals(answer)) {
      scene.memory().struck();
    }
    return changed;
  }

  private static Message change(Message row, UnaryOperator<CustomJob> change) {
    return row instanceof CustomJob job ? change.apply(job) : row;
  }

  private static Message deleted(int look, Scene scene) {
    if (!scene.call().field("name").isEmpty()) {
      boolean _ = vanishes(scene.call().field("name"), look, scene);
      return scene.work().get();
    }
    return Rows.change(
        scene.work().get(),
        rows -> List.copyOf(rows.stream().filter(row -> !vanishes(row, look, scene)).toList()));
  }

  private static boolean vanishes(Message row, int look, Scene scene) {
    return row instanceof CustomJob job
        && !job.getName().isEmpty()
        && vanishes(job.getName(), look, scene);
  }

  private static boolean vanishes(String job, int look, Scene scene) {
    boolean isTime = scene.memory().look(job) == look;
    if (isTime) {
      scene.memory().struck();
      scene.world().vanish().accept(job);
    }
    return isTime;
  }
}
