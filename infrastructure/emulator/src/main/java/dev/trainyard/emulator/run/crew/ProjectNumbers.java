package dev.trainyard.emulator.run.crew;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The numbers of projects, which Vertex tells training code instead of their ids.
 *
 * @param known numbers by project id; any other id always gets the same number of twelve digits
 */
public record ProjectNumbers(Map<String, String> known) {
  private static final long TWELVE_DIGITS = 900_000_000_000L;

  public ProjectNumbers {
    known = Map.copyOf(known);
    known.forEach((id, number) -> {
      if (!number.matches("[1-9][0-9]{0,18}")) {
        throw new IllegalArgumentException(
            "the number of project " + id + " must be a number, not \"" + number + "\"");
      }
    });
  }

  /**
   * @param ids of projects by their number
   */
  public static ProjectNumbers byNumber(Map<String, String> ids) {
    Map<String, String> numbers = new TreeMap<>();
    ids.forEach((number, id) -> numbers.put(id, number));
    return new ProjectNumbers(numbers);
  }

  /** The number of a project that a caller named by id or by number. */
  public String of(String project) {
    return project.matches("[0-9]+") ? project : known.getOrDefault(project, made(project));
  }

  private static String made(String id) {
    CRC32 sum = new CRC32();
    sum.update(id.getBytes(UTF_8));
    return Long.toString(TWELVE_DIGITS + sum.getValue());
  }
}
