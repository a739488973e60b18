package dev.trainyard.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void quotesTextSoThatItCanBeStoredAndRead() {
    assertThat(Words.quoted("n1-größe 🚂")).isEqualTo("\"n1-größe 🚂\"");
    assertThat(Words.quoted("a\0b\n\ud800c")).isEqualTo("\"a\\u0000b\\u000a\\ud800c\"");
  }

  @Test
  void quotesOnlyTheBeginningOfALongText() {
    assertThat(Words.quoted("🚂".repeat(128))).isEqualTo("\"" + "🚂".repeat(128) + "\"");
    assertThat(Words.quoted("x".repeat(129))).isEqualTo("\"" + "x".repeat(128) + "…\"");
  }
}
