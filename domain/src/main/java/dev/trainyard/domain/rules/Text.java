package dev.trainyard.domain.rules;

import dev.trainyard.domain.text.Legible;
import java.util.List;

/** Whether a text can be held by PostgreSQL and protobuf. */
final class Text {
  private Text() {}

  static void check(String text, Scope field) {
    int flaw = Legible.firstFlaw(text);
    if (flaw < 0) {
      return;
    }
    field.spoil(
        text.charAt(flaw) == '\0'
            ? field.name() + " must not contain the character NUL (U+0000)."
            : field.name() + " must be Unicode; it has half of a surrogate pair at " + flaw + ".");
  }

  static void check(List<String> texts, String name, Scope parent) {
    for (int i = 0; i < texts.size(); i++) {
      check(texts.get(i), parent.at(name, i));
    }
  }
}
