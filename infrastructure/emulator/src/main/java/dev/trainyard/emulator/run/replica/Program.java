package dev.trainyard.emulator.run.replica;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.crew.Seat;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the processes of a pool begin with. */
public interface Program {
  /** What an image says of the environment of a replica. */
  Map<String, String> environment(Seat seat);

  /**
   * Prepares a replica's folder.
   *
   * @throws CannotStartException if there is nothing that this machine could start
   */
  Act act(WorkerPoolSpec pool, Seat seat) throws IOException, CannotStartException;

  /**
   * One start.
   *
   * @param words more words for the watcher
   * @param folder where it starts, as the command sees it
   */
  record Act(List<String> words, List<String> command, String folder) {
    public Act {
      words = List.copyOf(words);
      command = List.copyOf(command);
    }
  }
}
