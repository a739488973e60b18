package dev.trainyard.cli.show;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much room a text takes on a terminal. */
public final class Cells {
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /** What Unicode calls wide or fullwidth, as far as it is no emoji; whole blocks at a time. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x1B2FF},
    {0x1F200, 0x1F2FF},
    {0x20000, 0x3FFFD}
  };

  private static final int SHOWN_AS_EMOJI = 0xFE0F;

  private Cells() {}

  /** Two for East Asian characters and emoji, none for marks on others, one for the rest. */
  public static int of(String text) {
    return CHARACTER.matcher(text).results().map(MatchResult::group).mapToInt(Cells::widest).sum();
  }

  private static int widest(String character) {
    return character.codePoints().map(Cells::of).max().orElse(0);
  }

  private static int of(int point) {
    if (point == SHOWN_AS_EMOJI || Character.isEmojiPresentation(point) || isWide(point)) {
      return 2;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> 1;
    };
  }

  private static boolean isWide(int point) {
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
