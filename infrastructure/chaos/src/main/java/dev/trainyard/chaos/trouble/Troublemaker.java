package dev.trainyard.chaos.trouble;

import dev.trainyard.chaos.stage.Patience;
import dev.trainyard.chaos.stage.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Makes trouble in two lanes, one of machines and one of links and of Vertex, so that two things
 * may go wrong at a time. The order, the choice of the victim and the times follow from the seed.
 */
public final class Troublemaker {
  private static final Duration A_LONG_RUN = Duration.ofMinutes(4);
  private static final Duration LONGEST_REPAIR = Duration.ofMinutes(3);

  private final Stack stack;
  private final double scale;
  private final Consumer<String> told;
  private final Queue<Made> made = new ConcurrentLinkedQueue<>();
  private final Queue<String> mishaps = new ConcurrentLinkedQueue<>();
  private final List<Thread> lanes = new ArrayList<>();
  private volatile boolean over;

  private Troublemaker(Stack stack, double scale, Consumer<String> told) {
    this.stack = stack;
    this.scale = scale;
    this.told = told;
  }

  /**
   * @param run how long the whole run is; in a short one all trouble is shorter
   * @param toSettle what takes longer than this to get over is not made
   * @param told of each trouble as it begins
   */
  public static Troublemaker start(
      Stack stack, long seed, Duration run, Duration toSettle, Consumer<String> told) {
    double scale = Math.min(1, (double) run.toMillis() / A_LONG_RUN.toMillis());
    Troublemaker maker = new Troublemaker(stack, scale, told);
    List<Trouble> vertex = new ArrayList<>(VertexTroubles.all());
    vertex.removeIf(trouble -> trouble.aftermath().compareTo(toSettle) > 0);
    maker.lane("machines", MachineTroubles.all(), new Random(seed));
    maker.lane("links", LinkTroubles.all(), new Random(seed + 1));
    maker.lane("Vertex", vertex, new Random(seed + 2));
    return maker;
  }

  /** What was made, in the order in which it ended. */
  public List<Made> made() {
    return List.copyOf(made);
  }

  /** Trouble that could not be made, or not be put right. */
  public List<String> mishaps() {
    return List.copyOf(mishaps);
  }

  /** Makes no more, and returns when what is under way is put right. */
  public void stop() {
    over = true;
    lanes.forEach(lane -> Patience.until(LONGEST_REPAIR, () -> !lane.isAlive()));
  }

  private void lane(String name, List<Trouble> troubles, Random chance) {
    Scene scene = new Scene(stack, chance, scale, () -> over);
    lanes.add(Thread.ofPlatform().daemon().name(name).start(() -> walk(troubles, scene, chance)));
  }

  // why: each kind comes once before any comes twice
  private void walk(List<Trouble> troubles, Scene scene, Random chance) {
    while (!over) {
      List<Trouble> round = new ArrayList<>(troubles);
      Collections.shuffle(round, chance);
      for (Trouble trouble : round) {
        scene.last(1, 3);
        if (over) {
          return;
        }
        make(trouble, scene);
      }
    }
  }

  private void make(Trouble trouble, Scene scene) {
    told.accept(trouble.kind());
    Instant from = Instant.now();
    try {
      trouble.act().in(scene);
    } catch (RuntimeException e) {
      mishaps.add(trouble.kind() + ": " + e);
    }
    made.add(
        new Made(trouble.kind(), trouble.isOutage(), from, Instant.now(), trouble.aftermath()));
  }
}
