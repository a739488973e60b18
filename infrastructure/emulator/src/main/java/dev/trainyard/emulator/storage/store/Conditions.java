package dev.trainyard.emulator.storage.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold of an object for a call to be done. */
public final class Conditions {
  /** Nothing. */
  public static final Conditions NONE = new Conditions(Map.of());

  private enum Test {
    GENERATION_MATCH("GenerationMatch"),
    GENERATION_NOT_MATCH("GenerationNotMatch"),
    METAGENERATION_MATCH("MetagenerationMatch"),
    METAGENERATION_NOT_MATCH("MetagenerationNotMatch");

    private final String word;

    Test(String word) {
      this.word = word;
    }
  }

  private final Map<Test, Long> tests;

  private Conditions(Map<Test, Long> tests) {
    this.tests = Map.copyOf(tests);
  }

  /**
   * @param prefix {@code if}, or {@code ifSource}
   * @throws RefusedException if one is no number
   */
  public static Conditions read(Map<String, String> query, String prefix) {
    Map<Test, Long> tests = new LinkedHashMap<>();
    for (Test test : Test.values()) {
      String text = query.get(prefix + test.word);
      if (text != null) {
        tests.put(test, number(prefix + test.word, text));
      }
    }
    return new Conditions(tests);
  }

  /**
   * @throws RefusedException if it is none
   */
  public static long number(String name, String text) {
    if (!text.matches("[0-9]{1,18}|[1-8][0-9]{18}")) {
      throw RefusedException.invalid("Invalid value for " + name + ": " + text);
    }
    return Long.parseLong(text);
  }

  /**
   * @throws RefusedException 412 if one does not hold
   */
  void check(@Nullable StoredObject object) {
    firstBroken(object)
        .ifPresent(test -> {
          throw RefusedException.conditionNotMet(test.word);
        });
  }

  /**
   * As for a look at it.
   *
   * @throws RefusedException 304 if it is what the caller knows, 412 if it is not what is asked for
   */
  public void checkRead(StoredObject object) {
    firstBroken(object)
        .ifPresent(test -> {
          throw switch (test) {
            case GENERATION_NOT_MATCH, METAGENERATION_NOT_MATCH -> RefusedException.notModified();
            case GENERATION_MATCH, METAGENERATION_MATCH ->
                RefusedException.conditionNotMet(test.word);
          };
        });
  }

  private Optional<Test> firstBroken(@Nullable StoredObject object) {
    long generation = object == null ? 0 : object.generation();
    long metageneration = object == null ? 0 : object.metageneration();
    return tests.entrySet().stream()
        .filter(each ->
            !switch (each.getKey()) {
              case GENERATION_MATCH -> generation == each.getValue();
              case GENERATION_NOT_MATCH -> generation != each.getValue();
              case METAGENERATION_MATCH -> metageneration == each.getValue();
              case METAGENERATION_NOT_MATCH -> metageneration != each.getValue();
            })
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
