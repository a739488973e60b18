package dev.trainyard.bench;

import java.nio.file.Path;

/** Chooses what is measured. */
public final class Bench {
  private static final int INTAKE_JOBS = 20_000;
  private static final int CREATES = 20_000;
  private static final int WATCHED = 10_000;
  private static final int REPLICAS = 100;
  private static final int STARTS = 20;

  private Bench() {}

  /** {@code SERVER_JAR EMULATOR_JAR [intake|creates|emulator|replicas|watch|start] [JOBS]}. */
  public static void main(String... args) throws Exception {
    Path server = Path.of(args[0]);
    Path emulator = Path.of(args[1]);
    boolean named = args.length > 2 && !Character.isDigit(args[2].charAt(0));
    String what = named ? args[2] : "intake";
    int number = named ? 3 : 2;
    switch (what) {
      case "intake" -> IntakeBench.run(server, emulator, jobs(args, number, INTAKE_JOBS));
      case "emulator" -> EmulatorBench.run(emulator, jobs(args, number, CREATES));
      case "creates" -> CreateBench.run(server, emulator, jobs(args, number, CREATES));
      case "watch" -> WatchBench.run(server, emulator, jobs(args, number, WATCHED));
      case "start" -> StartBench.run(launcher(), jobs(args, number, STARTS));
      case "replicas" -> ReplicaBench.run(emulator, jobs(args, number, REPLICAS));
      default -> {
        System.err.println(
            "trainyard: bench knows intake, creates, emulator, replicas, watch and start, not "
                + what
                + ".");
        System.exit(2);
      }
    }
  }

  private static Path launcher() {
    return Path.of(System.getenv().getOrDefault("TRAINYARD_ROOT", ".")).resolve("trainyard");
  }

  private static int jobs(String[] args, int at, int byDefault) {
    return args.length > at ? Integer.parseInt(args[at]) : byDefault;
  }
}
