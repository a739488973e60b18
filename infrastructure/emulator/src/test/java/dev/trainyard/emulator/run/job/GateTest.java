package dev.trainyard.emulator.run.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
  private final List<String> admitted = new ArrayList<>();
  private final Gate gate = new Gate(3);

  private Gate.Pass ask(String job, int replicas) {
    return gate.ask(replicas, () -> admitted.add(job));
  }

  @Test
  void admitsAsLongAsThereIsRoom() {
    ask("a", 2);
    ask("b", 1);
    ask("c", 1);

    assertThat(admitted).containsExactly("a", "b");
  }

  @Test
  void keepsTheOrderOfAskingAlsoForALargeJob() {
    Gate.Pass a = ask("a", 2);
    ask("large", 3);
    ask("small", 1);
    assertThat(admitted).containsExactly("a");

    a.close();

    assertThat(admitted).containsExactly("a", "large");
  }

  @Test
  void letsAJobThatIsLargerThanTheYardRunAlone() {
    Gate.Pass a = ask("a", 1);
    Gate.Pass huge = ask("huge", 99);
    a.close();
    assertThat(admitted).containsExactly("a", "huge");
    ask("b", 3);

    huge.close();

    assertThat(admitted).containsExactly("a", "huge", "b");
  }

  @Test
  void forgetsWhoStoppedAskingAndTakesRoomBackOnce() {
    Gate.Pass a = ask("a", 3);
    ask("gone", 3).close();
    ask("b", 2);

    a.close();
    a.close();
    ask("c", 2);

    assertThat(admitted).containsExactly("a", "b");
  }
}
