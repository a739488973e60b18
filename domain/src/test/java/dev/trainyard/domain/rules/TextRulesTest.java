package dev.trainyard.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.UnknownFields;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.Places;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
  /** How Vertex calls the messages that our records are flattened from or named differently. */
  private static final Set<String> FLAT = Set.of("access.", "networking.", "output.", "tracking.");

  private final Set<String> fields = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\ud800", "\udc00b", "\ud800\ud800\udc00"})
  void refusesBadTextWhereverItIs(String bad) throws ReflectiveOperationException {
    for (CustomJob request : JobRequests.everyField()) {
      for (Spoiled spoiled : spoil(request, "", bad)) {
        check(spoiled);
      }
    }
    assertThat(fields).hasSizeGreaterThan(30);
  }

  private void check(Spoiled spoiled) {
    CustomJob request = (CustomJob) spoiled.copy();
    List<Violation> violations = CustomJobRules.check(request, Places.aPlace()).violations();
    assertThat(violations)
        .as(spoiled.path())
        .filteredOn(violation -> violation.field().equals(spoiled.path()))
        .singleElement()
        .satisfies(violation -> assertThat(violation.message()).contains("must"));
    assertThat(violations).noneMatch(violation -> hasBadText(violation.message()));
    fields.add(spoiled.path());
  }

  private static boolean hasBadText(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff));
  }

  /** A copy of a record in which one text is bad, and the path of that text. */
  private record Spoiled(Object copy, String path) {}

  private static List<Spoiled> spoil(Record record, String path, String bad)
      throws ReflectiveOperationException {
    List<Spoiled> copies = new ArrayList<>();
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Object value = components[i].getAccessor().invoke(record);
      for (Spoiled part : spoilValue(value, nameOf(record, path, components[i]), bad)) {
        copies.add(new Spoiled(copyOf(record, components, i, part.copy()), part.path()));
      }
    }
    return copies;
  }

  private static List<Spoiled> spoilValue(Object value, String path, String bad)
      throws ReflectiveOperationException {
    return switch (value) {
      case null -> List.of();
      case String _ -> List.of(new Spoiled(bad, path));
      case UnknownFields _ -> List.of();
      case Record record -> spoil(record, path + ".", bad);
      case List<?> items -> {
        List<Spoiled> copies = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
          for (Spoiled part : spoilValue(items.get(i), path + "[" + i + "]", bad)) {
            List<Object> copy = new ArrayList<>(items);
            copy.set(i, part.copy());
            copies.add(new Spoiled(copy, part.path()));
          }
        }
        yield copies;
      }
      default -> List.of();
    };
  }

  private static String nameOf(Record record, String path, RecordComponent component)
      throws ReflectiveOperationException {
    String name = component.getName();
    if (name.equals("task")) {
      Object task = component.getAccessor().invoke(record);
      name = task == null ? name : task.getClass().getSimpleName();
    }
    String snake = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    String at = path;
    for (String flat : FLAT) {
      at = at.endsWith("." + flat) ? at.substring(0, at.length() - flat.length()) : at;
    }
    return at + snake;
  }

  private static Object copyOf(Record record, RecordComponent[] components, int at, Object value)
      throws ReflectiveOperationException {
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = i == at ? value : components[i].getAccessor().invoke(record);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }
}
