package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectNumbersTest {
  private static final String BY_NUMBER =
      PARENT.replace("trainyard-test", Trainyard.NUMBER) + "/customJobs";

  private final Door door = new Trainyard().door;

  @Test
  void findsTheSameJobByNumberAndById() {
    Reply created = door.post(BY_NUMBER, Bodies.job("a"));

    String name = created.text("name");
    String id = name.substring(name.lastIndexOf('/') + 1);
    assertThat(name).isEqualTo(JOBS + "/" + id);
    assertThat(door.get(BY_NUMBER + "/" + id).text("name")).isEqualTo(name);
    assertThat(door.get(JOBS + "/" + id).text("name")).isEqualTo(name);
    assertThat(door.get(BY_NUMBER).json().getAsJsonArray("customJobs")).hasSize(1);
  }

  @Test
  void takesAnotherNumberForAProjectOfItsOwn() {
    door.post(JOBS, Bodies.job("a"));

    assertThat(door.get(PARENT.replace("trainyard-test", "99") + "/customJobs").json().size())
        .isZero();
  }
}
