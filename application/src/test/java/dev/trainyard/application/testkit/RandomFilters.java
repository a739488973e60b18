package dev.trainyard.application.testkit;

import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.filter.JobFilter.All;
import dev.trainyard.domain.filter.JobFilter.Any;
import dev.trainyard.domain.filter.JobFilter.Created;
import dev.trainyard.domain.filter.JobFilter.HasLabel;
import dev.trainyard.domain.filter.JobFilter.LabelIs;
import dev.trainyard.domain.filter.JobFilter.NameIs;
import dev.trainyard.domain.filter.JobFilter.NameLike;
import dev.trainyard.domain.filter.JobFilter.Not;
import dev.trainyard.domain.filter.JobFilter.StateIs;
import dev.trainyard.domain.filter.Order;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.testkit.JobStory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Jobs and filters by chance, out of few words, so that they meet; the same for the same seed. */
final class RandomFilters {
  private static final int DEEPEST = 3;
  private static final List<String> WORDS =
      List.of("a", "b", "%", "_", "\\", "é", "\uD83D\uDE82", "pipeline of ");

  private final Random random;

  RandomFilters(long seed) {
    random = new Random(seed);
  }

  void fill(Shelf shelf, int jobs) {
    for (int n = 0; n < jobs; n++) {
      shelf.add(word() + word() + word(), labels(), any(Shelf.Chapter.values()), chance(2));
    }
  }

  JobFilter filter() {
    return filter(0);
  }

  private JobFilter filter(int depth) {
    if (depth < DEEPEST && chance(2)) {
      return switch (random.nextInt(3)) {
        case 0 -> new All(terms(depth));
        case 1 -> new Any(terms(depth));
        default -> new Not(filter(depth + 1));
      };
    }
    return switch (random.nextInt(6)) {
      case 0 -> new NameIs(word() + word() + word());
      case 1 -> new NameLike(glob());
      case 2 -> new StateIs(any(State.values()));
      case 3 -> new Created(any(Order.values()), time());
      case 4 -> new LabelIs(any("l", "m", "p"), any("x", "y", "z"));
      default -> new HasLabel(any("l", "m", "n", "p"));
    };
  }

  private List<JobFilter> terms(int depth) {
    return Stream.generate(() -> filter(depth + 1)).limit(random.nextInt(4)).toList();
  }

  private Map<String, String> labels() {
    return switch (random.nextInt(4)) {
      case 0 -> Map.of();
      case 1 -> Map.of("l", any("x", "y"));
      case 2 -> Map.of("m", any("x", "z"));
      default -> Map.of("l", any("x", "z"), "m", any("y", "z"));
    };
  }

  private String glob() {
    String star = any("*", "*", "**", "");
    return any(word(), "") + star + any(word(), "") + any("*", "");
  }

  private Instant time() {
    int second = random.nextInt(-2, 62);
    Instant time = JobStory.NOON.plusSeconds(second).plusNanos(second * 1_234_000L);
    return time.plusNanos(any(-1L, 0L, 0L, 1L, 1000L));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  @SafeVarargs
  private <T> T any(T... all) {
    return all[random.nextInt(all.length)];
  }
}
