package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.testkit.AtOnce;
import dev.trainyard.application.testkit.JobStoreContract;
import dev.trainyard.application.testkit.StorageContract;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.StartOutcome.Refused;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class PostgresJobStoreTest extends PostgresFixture implements JobStoreContract {

  @Test
  void movesAJobOnWhateverVertexSays() {
    accepted(1);
    var starting = claim(1).getFirst().job();
    Refused refused = new Refused(new JobError(3, "a\0b"));
    Transition step = starting.settle(refused, LATER, Channel.STARTER).orElseThrow();
    assertThat(store.advance(List.of(step))).hasSize(1);
    assertThat(archive.history(Places.aPlace().project(), new JobId(1)).getLast().cause().detail())
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void advancesEachJobOnceWhenListsInOppositeOrderMeet() {
    intake.accept(LongStream.rangeClosed(1, 200).mapToObj(StorageContract::arrival).toList());
    List<Transition> up =
        LongStream.rangeClosed(1, 200).mapToObj(id -> JobStory.of(id).claim()).toList();
    List<Set<JobId>> won =
        AtOnce.inParallel(4, n -> store.advance(n % 2 == 0 ? up : up.reversed()));
    assertThat(won.stream().mapToInt(Set::size).sum()).isEqualTo(200);
    assertThat(ask("select count(*) from history")).containsExactly("400");
  }
}
