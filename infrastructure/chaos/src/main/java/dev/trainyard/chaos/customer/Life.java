package dev.trainyard.chaos.customer;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** What becomes of a job on the emulator. */
public enum Life {
  QUICK("{\"pending\": \"0s..2s\", \"running\": \"1s..6s\"}"),
  LONGER("{\"pending\": \"1s..3s\", \"running\": \"8s..20s\"}"),
  DOOMED(
      "{\"pending\": \"1s\", \"exits\": [{\"replica\": \"workerpool0-0\", \"code\": 1, \"after\": \"3s\"}]}"),
  PREEMPTED(
      "{\"running\": \"4s\", \"mishaps\": [{\"kind\": \"preemption\", \"after\": \"1s\", \"times\": 1}]}"),
  /** Only a cancel ends it, so a cancel that gets lost is seen in the end. */
  UNTIL_CANCELLED("{\"pending\": \"1s..3s\", \"running\": \"24h\", \"cancel\": \"2s\"}");

  private final String fate;

  Life(String fate) {
    this.fate = fate;
  }

  /** The emulator's name of it. */
  String label() {
    return "chaos-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Life ofWhatIsNotCancelled(RandomGenerator chance) {
    int part = chance.nextInt(100);
    if (part < 70) {
      return QUICK;
    }
    return part < 90 ? LONGER : part < 95 ? DOOMED : PREEMPTED;
  }

  /** All of them, as the emulator's option {@code --fates} takes them. */
  public static String fates(long seed) {
    StringBuilder text = new StringBuilder("{\"seed\": " + seed + ", \"fates\": {");
    for (Life life : values()) {
      text.append(life.ordinal() == 0 ? "" : ", ")
          .append('"')
          .append(life.label())
          .append("\": ")
          .append(life.fate);
    }
    return text.append("}}").toString();
  }
}
