package dev.trainyard.adapters.kafka.form;

final class Words {
  private Words() {}

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if it is blank, too long, or has control characters
   */
  static String line(String text, int maxLength) {
    if (text.isBlank() || text.length() > maxLength) {
      throw new IllegalArgumentException("has 1 to " + maxLength + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("has no control characters");
    }
    return text;
  }
}
