package dev.trainyard.emulator.storage.bucket;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a bucket's names, in the order of their bytes.
 *
 * @param next from behind which the list goes on, {@code ""} at its end
 */
public record Listing(List<String> names, List<String> prefixes, String next) {
  public Listing {
    names = List.copyOf(names);
    prefixes = List.copyOf(prefixes);
  }

  /**
   * Which part.
   *
   * @param delimiter names that go on behind it after the prefix are told as one; {@code ""} for
   *     none
   * @param after only what follows this in the order
   * @param from only this and what follows it; {@code ""} for all
   * @param until only what is before it; {@code ""} for all
   */
  public record Wish(
      String prefix, String delimiter, String after, String from, String until, int most) {}

  /** Takes names in their order until the list is full. */
  static final class Builder {
    private final Wish wish;
    private final List<String> names = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private String last = "";
    private boolean isMore;

    Builder(Wish wish) {
      this.wish = wish;
    }

    /**
     * @return whether others can still follow
     */
    boolean take(String name) {
      String group = group(name);
      String told = group == null ? name : group;
      if (!isWanted(name, told)) {
        return wish.until().isEmpty() || NameOrder.compare(name, wish.until()) < 0;
      }
      if (names.size() + prefixes.size() == wish.most()) {
        isMore = true;
        return false;
      }
      (group == null ? names : prefixes).add(told);
      last = told;
      return true;
    }

    private boolean isWanted(String name, String told) {
      boolean isNew = !told.equals(last) && NameOrder.compare(told, wish.after()) > 0;
      return isNew
          && name.startsWith(wish.prefix())
          && NameOrder.compare(name, wish.from()) >= 0
          && (wish.until().isEmpty() || NameOrder.compare(name, wish.until()) < 0);
    }

    /** As what a name is told with others; {@code null} if it is told as itself. */
    private @Nullable String group(String name) {
      if (wish.delimiter().isEmpty() || !name.startsWith(wish.prefix())) {
        return null;
      }
      int end = name.indexOf(wish.delimiter(), wish.prefix().length());
      return end < 0 ? null : name.substring(0, end + wish.delimiter().length());
    }

    /** Whether something below a folder could be listed that is not yet. */
    boolean mayHave(String folder) {
      boolean isOnTheWay = folder.startsWith(wish.prefix()) || wish.prefix().startsWith(folder);
      boolean isBefore =
          !wish.after().startsWith(folder) && NameOrder.compare(folder, wish.after()) < 0;
      String group = group(folder);
      boolean isTold = group != null && (group.equals(last) || group.equals(wish.after()));
      return isOnTheWay && !isBefore && !isTold;
    }

    Listing listing() {
      return new Listing(names, prefixes, isMore ? last : "");
    }
  }
}
