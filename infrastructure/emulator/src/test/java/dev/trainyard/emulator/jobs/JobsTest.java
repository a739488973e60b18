package dev.trainyard.emulator.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.run.job.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
  private static final Place PLACE = new Place("demo", "us-central1");
  private static final CustomJob ASKED = CustomJob.newBuilder().setDisplayName("x").build();

  @TempDir Path folder;

  private Jobs open() throws IOException {
    return Jobs.open(folder.resolve("journal"), InstantSource.system());
  }

  private static CustomJob create(Jobs jobs) {
    return jobs.create(jobs.draft(PLACE, ASKED), JobState.JOB_STATE_PENDING);
  }

  private static List<CustomJob> all(Jobs jobs) {
    return List.copyOf(jobs.older(PLACE, Long.MAX_VALUE));
  }

  @Test
  void knowsWhatItWroteDownThoughNobodyClosedIt() throws Exception {
    Jobs lost = open();
    CustomJob job = create(lost);
    lost.running(job.getName());
    lost.ended(job.getName(), new Ending.Failed(3, "why"));

    try (Jobs found = open()) {
      assertThat(all(found)).isEqualTo(all(lost)).hasSize(1);
    }
  }

  @Test
  void losesOnlyAnEntryThatWasTornByACrash() throws Exception {
    try (Jobs jobs = open()) {
      create(jobs);
      create(jobs);
    }
    Path journal = folder.resolve("journal");
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(bytes, bytes.length - 1));

    try (Jobs jobs = open()) {
      assertThat(all(jobs)).hasSize(1);
      create(jobs);
    }
    try (Jobs jobs = open()) {
      assertThat(all(jobs)).hasSize(2);
    }
  }

  @Test
  void readsAJournalThatEndsInsideALength() throws Exception {
    try (Jobs jobs = open()) {
      create(jobs);
    }
    Files.write(folder.resolve("journal"), new byte[] {(byte) 0xff}, StandardOpenOption.APPEND);

    try (Jobs jobs = open()) {
      assertThat(all(jobs)).hasSize(1);
    }
  }

  @Test
  void forgetsItsOwnPastAtTheStart() throws Exception {
    try (Jobs jobs = open()) {
      CustomJob job = create(jobs);
      jobs.running(job.getName());
      jobs.ended(job.getName(), Ending.SUCCEEDED);
    }
    long before = Files.size(folder.resolve("journal"));

    open().close();

    assertThat(Files.size(folder.resolve("journal"))).isLessThan(before / 2);
  }

  @Test
  void givesIdsThatGrowThoughTheClockStandsStill() throws Exception {
    InstantSource still = InstantSource.fixed(InstantSource.system().instant());
    try (Jobs jobs = Jobs.open(folder.resolve("journal"), still)) {
      var names = IntStream.range(0, 1000).mapToObj(_ -> create(jobs).getName()).toList();

      assertThat(names).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void changesNothingAfterTheEndOrAfterItsOwn() throws Exception {
    Jobs jobs = open();
    CustomJob ended = create(jobs);
    CustomJob live = create(jobs);
    jobs.ended(ended.getName(), new Ending.Cancelled("CANCELED"));
    List<CustomJob> before = all(jobs);

    jobs.running(ended.getName());
    jobs.ended(ended.getName(), Ending.SUCCEEDED);
    jobs.ended(live.getName(), Ending.SUSPENDED);
    jobs.close();
    jobs.ended(live.getName(), Ending.SUCCEEDED);

    assertThat(all(jobs)).isEqualTo(before);
  }
}
