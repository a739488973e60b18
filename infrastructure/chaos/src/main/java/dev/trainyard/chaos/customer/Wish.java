package dev.trainyard.chaos.customer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A job that a customer wants.
 *
 * @param key its submission key
 * @param at when, since the beginning
 * @param again whether the customer sends it once more though it was accepted
 * @param patience how long after its acceptance it is cancelled, if it is
 */
public record Wish(
    String key, Duration at, String parent, Way way, boolean again, Life life, Duration patience) {
  private static final List<String> PARENTS =
      List.of("projects/demo/locations/us-central1", "projects/demo/locations/europe-west4");
  private static final int IN_A_HUNDRED_CANCELLED = 6;
  private static final int IN_A_HUNDRED_SENT_AGAIN = 5;

  /** So many of them, spread over the time; the same seed makes the same. */
  public static List<Wish> of(long seed, int jobs, Duration over) {
    SplittableRandom chance = new SplittableRandom(seed);
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      wishes.add(one("chaos-" + seed + "-" + i, over, chance.split()));
    }
    wishes.sort(Comparator.comparing(Wish::at));
    return wishes;
  }

  private static Wish one(String key, Duration over, RandomGenerator chance) {
    boolean isCancelled = chance.nextInt(100) < IN_A_HUNDRED_CANCELLED;
    // why: who cancels has to know the job's id, which Kafka does not answer
    Way way = isCancelled ? Way.values()[1 + chance.nextInt(2)] : way(chance);
    return new Wish(
        key,
        Duration.ofMillis(chance.nextLong(over.toMillis() + 1)),
        PARENTS.get(chance.nextInt(100) < 70 ? 0 : 1),
        way,
        chance.nextInt(100) < IN_A_HUNDRED_SENT_AGAIN,
        isCancelled ? Life.UNTIL_CANCELLED : Life.ofWhatIsNotCancelled(chance),
        Duration.ofMillis(chance.nextInt(4) == 0 ? 0 : chance.nextInt(8_000)));
  }

  private static Way way(RandomGenerator chance) {
    int part = chance.nextInt(100);
    return part < 50 ? Way.KAFKA : part < 80 ? Way.REST : Way.GRPC;
  }

  /** The same in another place. */
  public Wish in(String parent) {
    return new Wish(key, at, parent, way, again, life, patience);
  }

  public boolean isCancelled() {
    return life == Life.UNTIL_CANCELLED;
  }

  /** Vertex's JSON; the same each time. */
  String json() {
    return """
    {"displayName":"%s","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":"1",\
    "containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/noop:1","command":["true"]}}]},\
    "labels":{"trainyard-emulator-fate":"%s"}}\
    """
        .formatted(key, life.label());
  }
}
