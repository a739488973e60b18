package dev.trainyard.emulator.storage;

import static dev.trainyard.emulator.storage.StorageHouse.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.trainyard.emulator.Rest.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists against what a list of all names says. */
class ListingTest {
  private static final Comparator<String> BYTES =
      Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
  private static final List<String> STEPS =
      List.of("a", "b", "a-", "a.", "a0", "\u00e9", "\ud83d\ude00");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void giveTheSameByAnyPages(long seed) throws IOException {
    Random random = new Random(seed);
    try (StorageHouse house = new StorageHouse(folder)) {
      TreeSet<String> names = new TreeSet<>(BYTES);
      for (int i = 0; i < 60; i++) {
        String name = name(random);
        if (house.upload(encoded(name), "").status() == 200) {
          names.add(name);
        }
      }
      assertThat(names).hasSizeGreaterThan(20);
      for (String prefix : List.of("", "a", "a/", "a-", "b/a", "\u00e9/", "none")) {
        for (String delimiter : List.of("", "/", "a")) {
          List<String> expected = expected(names, prefix, delimiter);
          int page = 1 + random.nextInt(5);
          assertThat(all(house, prefix, delimiter, page))
              .as("%s %s %s", prefix, delimiter, page)
              .isEqualTo(expected);
        }
      }
    }
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder(STEPS.get(random.nextInt(STEPS.size())));
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      name.append('/').append(STEPS.get(random.nextInt(STEPS.size())));
    }
    return random.nextInt(10) == 0 ? name + "/" : name.toString();
  }

  private static List<String> expected(TreeSet<String> names, String prefix, String delimiter) {
    TreeSet<String> expected = new TreeSet<>(BYTES);
    for (String name : names) {
      if (name.startsWith(prefix)) {
        int end = delimiter.isEmpty() ? -1 : name.indexOf(delimiter, prefix.length());
        expected.add(end < 0 ? name : name.substring(0, end + delimiter.length()) + "*");
      }
    }
    return List.copyOf(expected);
  }

  private static List<String> all(StorageHouse house, String prefix, String delimiter, int page) {
    TreeSet<String> all = new TreeSet<>(BYTES);
    String token = "";
    do {
      Reply reply =
          house.rest.get(
              OBJECTS
                  + "?prefix=%s&delimiter=%s&maxResults=%d&pageToken=%s"
                      .formatted(encoded(prefix), encoded(delimiter), page, token));
      List<String> told = new ArrayList<>(reply.names("items"));
      if (reply.json().has("prefixes")) {
        for (JsonElement each : reply.json().getAsJsonArray("prefixes")) {
          told.add(each.getAsString() + "*");
        }
      }
      assertThat(told).hasSizeLessThanOrEqualTo(page);
      told.forEach(each -> assertThat(all.add(each)).as(each).isTrue());
      token = reply.json().has("nextPageToken") ? reply.text("nextPageToken") : "";
    } while (!token.isEmpty());
    return List.copyOf(all);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
