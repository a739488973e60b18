package dev.trainyard.domain.rules;

import java.util.regex.Pattern;

/**
 * What a text has to look like.
 *
 * @param form the same for a reader, as it follows "must be"
 */
record Shape(Pattern pattern, String form) {
  // why: group repetitions of java.util.regex recurse, so that a long text could use up the stack
  private static final int LONGEST = 2048;

  static Shape of(String regex, String form) {
    return new Shape(Pattern.compile(regex), form);
  }

  boolean fits(String text) {
    return text.length() <= LONGEST && pattern.matcher(text).matches();
  }

  /** Notes a text that is there and does not fit; tells whether it fits. */
  boolean check(String text, Scope field) {
    if (text.isEmpty()) {
      return false;
    }
    boolean fits = fits(text);
    if (!fits) {
      field.refuse(field.name() + " must be " + form + ", not " + Words.quoted(text) + ".");
    }
    return fits;
  }

  /** As {@link #check}, and notes a text that is not there too. */
  boolean require(String text, Scope field) {
    return field.require(text) && check(text, field);
  }
}
