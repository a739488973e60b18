package dev.trainyard.domain.job;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "x", "9223372036854775808", "1.0"})
  void refusesWhatIsNoJobId(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> JobId.parse(text));
  }

  @Test
  void readsAJobIdAsItIsShown() {
    assertThat(JobId.parse("9223372036854775807").toString()).isEqualTo("9223372036854775807");
    assertThat(new JobId(9)).isLessThan(new JobId(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "projects/p",
        "projects/p/locations/",
        "projects/P/locations/l",
        "projects/p/locations/l/customJobs/1",
        "x/projects/p/locations/l",
        "projects/p/locations/l\n"
      })
  void refusesWhatIsNoPlace(String parent) {
    assertThatIllegalArgumentException().isThrownBy(() -> Place.parse(parent));
  }

  @Test
  void isMadeOfAProjectAndALocation() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("P", "us-central1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("p", "us/central1"));
  }

  @Test
  void readsAPlaceAsItIsShown() {
    Place place = Place.parse("projects/example.com:p-1/locations/us-central1");
    assertThat(place).isEqualTo(new Place("example.com:p-1", "us-central1"));
    assertThat(place.nameOf(new JobId(7)))
        .isEqualTo("projects/example.com:p-1/locations/us-central1/customJobs/7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0", "\ud800", "a\udc00b"})
  void refusesAKeyThatCannotBeStored(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionKey(key));
  }

  @Test
  void refusesAKeyThatIsTooLong() {
    assertThat(new SubmissionKey("k".repeat(512)).value()).hasSize(512);
    assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionKey("k".repeat(513)));
  }

  @Test
  void refusesASubmissionThatCannotBeSorted() {
    assertThat(submission(-1000, "").priority()).isEqualTo(-1000);
    assertThat(submission(1000, "night.2-b_1").batch()).isEqualTo("night.2-b_1");
    assertThatIllegalArgumentException().isThrownBy(() -> submission(1001, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> submission(-1001, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> submission(0, "-b"));
    assertThatIllegalArgumentException().isThrownBy(() -> submission(0, "b".repeat(129)));
  }

  @Test
  void mendsWordsThatComeFromOutside() {
    assertThat(new Cause("a\0", Channel.HTTP, Reason.SUBMITTED, "\ud800"))
        .isEqualTo(new Cause("a\ufffd", Channel.HTTP, Reason.SUBMITTED, "\ufffd"));
    assertThat(new JobError(3, "a\0b").message()).isEqualTo("a\ufffdb");
    assertThat(new Wait(WaitReason.QUOTA, "\0", NOON).words()).isEqualTo("\ufffd");
  }

  private static Submission submission(int priority, String batch) {
    return new Submission(
        new SubmissionKey("key"),
        Places.aPlace(),
        JobRequests.aContainerJob(),
        priority,
        batch,
        Submissions.aCause());
  }
}
