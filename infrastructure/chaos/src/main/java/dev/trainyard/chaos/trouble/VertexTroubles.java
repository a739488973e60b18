package dev.trainyard.chaos.trouble;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The emulator's dial: what Vertex does to its callers. */
final class VertexTroubles {
  private static final String CREATE = "\"methods\": \"CreateCustomJob\", ";
  private static final String LIST = "\"methods\": \"ListCustomJobs\", ";
  private static final String CANCEL = "\"methods\": \"CancelCustomJob\", ";
  private static final String LOOKS = "\"methods\": [\"ListCustomJobs\", \"GetCustomJob\"], ";
  private static final String HALF = "\"probability\": 0.5, ";
  private static final Map<String, String> DIAL = new TreeMap<>();

  private static final Duration UNTIL_ITS_LEASE_IS_OVER = Duration.ofSeconds(60);
  private static final Map<String, Duration> AFTERMATH =
      Map.of(
          "429 on create", Duration.ofMinutes(4),
          "429 storm", Duration.ofMinutes(4),
          "no machines", Duration.ofMinutes(30));

  static {
    DIAL.put("429 on create", CREATE + HALF + "\"fault\": \"REQUEST_QUOTA\"");
    DIAL.put("429 on list", LIST + HALF + "\"fault\": \"REQUEST_QUOTA\"");
    DIAL.put("429 on cancel", CANCEL + HALF + "\"fault\": \"REQUEST_QUOTA\"");
    DIAL.put("429 storm", "\"probability\": 0.9, \"fault\": \"REQUEST_QUOTA\"");
    DIAL.put("no machines", CREATE + HALF + "\"fault\": \"STOCKOUT\"");
    DIAL.put("UNAVAILABLE", HALF + status("UNAVAILABLE", "BEFORE"));
    DIAL.put("UNAVAILABLE, yet done", CREATE + HALF + status("UNAVAILABLE", "AFTER"));
    DIAL.put("DEADLINE_EXCEEDED", HALF + status("DEADLINE_EXCEEDED", "BEFORE"));
    DIAL.put("DEADLINE_EXCEEDED, yet done", HALF + status("DEADLINE_EXCEEDED", "AFTER"));
    DIAL.put("INTERNAL, yet done", CREATE + HALF + status("INTERNAL", "AFTER"));
    DIAL.put("reset before", HALF + "\"fault\": \"RESET\"");
    DIAL.put("reset after", HALF + "\"fault\": \"RESET\", \"when\": \"AFTER\"");
    DIAL.put("half answers", HALF + "\"fault\": \"HALF_ANSWER\"");
    DIAL.put(
        "no answer, yet done", CREATE + HALF + "\"fault\": \"NO_ANSWER\", \"when\": \"AFTER\"");
    DIAL.put(
        "late create",
        CREATE + HALF + "\"fault\": \"DELAY\", \"least\": \"21s\", \"most\": \"28s\"");
    DIAL.put("stale list", LIST + "\"fault\": \"STALE\", \"by\": \"8s\"");
    DIAL.put("old versions", LIST + "\"fault\": \"OLD_VERSIONS\", \"versions\": 1");
    DIAL.put("list without the newest", LIST + "\"fault\": \"WITHOUT_NEWEST\", \"rows\": 5");
    DIAL.put("reordered pages", LIST + "\"fault\": \"REORDERED\"");
    DIAL.put("missing rows", LIST + "\"fault\": \"ROWS_MISSING\", \"rows\": 3");
    DIAL.put("row twice", LIST + "\"fault\": \"DUPLICATE_ROW\"");
    DIAL.put("expired page tokens", LIST + "\"fault\": \"EXPIRED_PAGE_TOKEN\"");
    DIAL.put("empty last page", LIST + "\"fault\": \"EMPTY_NEXT_PAGE\"");
    DIAL.put("expired credentials", HALF + status("UNAUTHENTICATED", "BEFORE"));
    DIAL.put("forbidden looks", LOOKS + HALF + status("PERMISSION_DENIED", "BEFORE"));
    DIAL.put(
        "skipped states",
        LOOKS + "\"fault\": \"HIDDEN_STATES\", \"states\": [\"JOB_STATE_RUNNING\"]");
    DIAL.put("unknown states", LIST + HALF + "\"fault\": \"STATE\", \"number\": 77");
    DIAL.put("a region away", "\"location\": \"europe-west4\", " + status("UNAVAILABLE", "BEFORE"));
  }

  private VertexTroubles() {}

  static List<Trouble> all() {
    return DIAL.entrySet().stream()
        .map(turn ->
            new Trouble(
                "Vertex: " + turn.getKey(),
                true,
                aftermath(turn.getKey(), turn.getValue()),
                scene -> turn(scene, turn.getValue())))
        .toList();
  }

  private static Duration aftermath(String kind, String fault) {
    boolean touchesCreates = !fault.startsWith(LIST) && !fault.startsWith(LOOKS);
    return AFTERMATH.getOrDefault(kind, touchesCreates ? UNTIL_ITS_LEASE_IS_OVER : Duration.ZERO);
  }

  private static void turn(Scene scene, String fault) {
    String seed = "\"seed\": " + scene.chance().nextInt(1_000_000);
    String id = scene.stack().emulator().befall("{" + fault + ", " + seed + "}");
    try {
      scene.last(4, 10);
    } finally {
      scene.stack().emulator().heal(id);
    }
  }

  private static String status(String code, String when) {
    return "\"fault\": \"STATUS\", \"code\": \"%s\", \"when\": \"%s\"".formatted(code, when);
  }
}
