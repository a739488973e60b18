package dev.trainyard.domain.rules;

import java.util.List;

/** Whether a text can be held by PostgreSQL and protobuf. */
final class Text {
  private Text() {}

  static void check(String text, Scope field) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        field.spoil(field.name() + " must not contain the character NUL (U+0000).");
        return;
      }
      if (Character.isSurrogate(c)) {
        if (!isPairAt(text, i)) {
          field.spoil(
              field.name()
                  + " must be Unicode text; it has half of a surrogate pair at "
                  + i
                  + ".");
          return;
        }
        i++;
      }
    }
  }

  static void check(List<String> texts, String name, Scope parent) {
    for (int i = 0; i < texts.size(); i++) {
      check(texts.get(i), parent.at(name, i));
    }
  }

  private static boolean isPairAt(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
