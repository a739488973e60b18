package dev.trainyard.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
  private static final String TRAIN = "\ud83d\ude82";

  @Test
  void leavesTextAsItIs() {
    for (String text : new String[] {"", "plain", "ü\n\t", TRAIN + "a" + TRAIN}) {
      assertThat(Legible.firstFlaw(text)).isEqualTo(-1);
      assertThat(Legible.mend(text)).isSameAs(text);
    }
  }

  @Test
  void findsTheFirstFlaw() {
    assertThat(Legible.firstFlaw("ab\0\0")).isEqualTo(2);
    assertThat(Legible.firstFlaw(TRAIN + "\ude82")).isEqualTo(2);
    assertThat(Legible.firstFlaw("\ud83d" + TRAIN)).isZero();
    assertThat(Legible.firstFlaw("a\ud83d")).isEqualTo(1);
  }

  @Test
  void mendsEveryFlawAndNothingElse() {
    assertThat(Legible.mend("\0a\ud83d" + TRAIN + "\ude82"))
        .isEqualTo("\ufffda\ufffd" + TRAIN + "\ufffd");
  }
}
