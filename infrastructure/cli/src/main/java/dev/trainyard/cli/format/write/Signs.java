package dev.trainyard.cli.format.write;

/**
 * What stands between values.
 *
 * @param separator between columns
 * @param delimiter between the elements of a list
 * @param terminator after each record
 */
public record Signs(
    boolean heading, boolean quotes, String separator, String delimiter, String terminator) {
  String quoted(String text) {
    boolean needed =
        text.contains("\"")
            || text.contains(separator)
            || text.contains(delimiter)
            || text.contains(terminator)
            || !text.equals(text.strip());
    return quotes && needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
