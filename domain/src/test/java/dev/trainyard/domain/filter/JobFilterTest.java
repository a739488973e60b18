package dev.trainyard.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.filter.JobFilter.All;
import dev.trainyard.domain.filter.JobFilter.Any;
import dev.trainyard.domain.filter.JobFilter.Created;
import dev.trainyard.domain.filter.JobFilter.HasLabel;
import dev.trainyard.domain.filter.JobFilter.LabelIs;
import dev.trainyard.domain.filter.JobFilter.NameIs;
import dev.trainyard.domain.filter.JobFilter.NameLike;
import dev.trainyard.domain.filter.JobFilter.Not;
import dev.trainyard.domain.filter.JobFilter.StateIs;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFilterTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final JobFilter YES = JobFilter.EVERYTHING;
  private static final JobFilter NO = new Not(YES);

  @Test
  void joinsTerms() {
    assertThat(matches(new All(List.of(YES, YES)))).isTrue();
    assertThat(matches(new All(List.of(YES, NO)))).isFalse();
    assertThat(matches(new Any(List.of(NO, YES)))).isTrue();
    assertThat(matches(new Any(List.of(NO, NO)))).isFalse();
    assertThat(matches(new All(List.of()))).isTrue();
    assertThat(matches(new Any(List.of()))).isFalse();
    assertThat(matches(new Not(NO))).isTrue();
  }

  @Test
  void looksAtNameStateAndLabels() {
    assertThat(matches(new NameIs("job"))).isTrue();
    assertThat(matches(new NameIs("Job"))).isFalse();
    assertThat(matches(new StateIs(State.RUNNING))).isTrue();
    assertThat(matches(new StateIs(State.PENDING))).isFalse();
    assertThat(matches(new LabelIs("team", "vision"))).isTrue();
    assertThat(matches(new LabelIs("team", "speech"))).isFalse();
    assertThat(matches(new LabelIs("vision", "team"))).isFalse();
    assertThat(matches(new HasLabel("team"))).isTrue();
    assertThat(matches(new HasLabel("vision"))).isFalse();
  }

  @Test
  void matchesNothingByAnUnknownState() {
    Subject odd = new Subject("job", Map.of(), State.UNKNOWN, NOON);
    assertThat(new StateIs(State.UNKNOWN).matches(odd)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "AT,            false, true,  false",
    "BEFORE,        true,  false, false",
    "AT_OR_BEFORE,  true,  true,  false",
    "AFTER,         false, false, true",
    "AT_OR_AFTER,   false, true,  true"
  })
  void comparesTimes(Order order, boolean earlier, boolean same, boolean later) {
    assertThat(order.holds(NOON.minusNanos(1), NOON)).isEqualTo(earlier);
    assertThat(order.holds(NOON, NOON)).isEqualTo(same);
    assertThat(order.holds(NOON.plusNanos(1), NOON)).isEqualTo(later);
    assertThat(matches(new Created(order, NOON))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "job, true", "jo, false", "j*, true", "*b, true", "*o*, true", "j*b, true", "j*o*b, true",
    "'*', true", "**, true", "job*, true", "*job, true", "jo*ob, false", "b*, false", "*j, false",
    "j?b, false", "'', false"
  })
  void readsAStarAsAnyText(String glob, boolean matches) {
    assertThat(matches(new NameLike(glob))).isEqualTo(matches);
  }

  private static boolean matches(JobFilter filter) {
    return filter.matches(new Subject("job", Map.of("team", "vision"), State.RUNNING, NOON));
  }
}
