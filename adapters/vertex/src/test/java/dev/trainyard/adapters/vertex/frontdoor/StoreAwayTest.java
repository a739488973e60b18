package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.OPERATIONS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.adapters.vertex.front.operation.OperationDoors;
import dev.trainyard.application.port.StoreAwayException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreAwayTest {
  private final Door door =
      new Door(
          FrontDoor.methods(
              new Doors(_ -> away(), _ -> away(), _ -> away(), _ -> away(), _ -> away()),
              new OperationDoors((_, _) -> away(), _ -> away(), (_, _) -> away(), _ -> {}),
              new ProjectNumbers(Map.of())));

  private static <T> T away() {
    throw new StoreAwayException("The store is away.", new IllegalStateException("secret"));
  }

  @Test
  void isToldAsSomethingToTryAgain() {
    List<Reply> replies =
        List.of(
            door.post(JOBS, Bodies.job("a")),
            door.post(PIPELINES, Bodies.pipeline("a")),
            door.get(JOBS),
            door.get(PIPELINES),
            door.get(JOBS + "/1"),
            door.post(PIPELINES + "/1:cancel", ""),
            door.delete(JOBS + "/1"),
            door.get(OPERATIONS),
            door.get(OPERATIONS + "/1"),
            door.delete(OPERATIONS + "/1"));
    assertThat(replies).extracting(Reply::status).containsOnly(503);
    assertThat(replies).extracting(Reply::error).containsOnly("UNAVAILABLE");
    assertThat(replies).extracting(Reply::message).containsOnly("The store is away.");
  }
}
