package dev.trainyard.chaos.verdict;

/** What is checked, in the order of the report. */
public enum Law {
  LOST("lost", "accepted, and not there exactly once"),
  DUPLICATES("remote duplicates", "two remote jobs of one key alive at the same time"),
  ORPHANS("orphans", "remote jobs that are unknown here, or outlive their job"),
  ENDS("wrong ends", "not ended, or not as the job had to end"),
  GAPS("gaps", "versions missing in the history or on Kafka"),
  ORDER("order faults", "events out of order or with other words; latest state not the last"),
  BUDGET("beyond the budget", "creates beyond what was allowed in a minute");

  private final String words;
  private final String meaning;

  Law(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }
}
