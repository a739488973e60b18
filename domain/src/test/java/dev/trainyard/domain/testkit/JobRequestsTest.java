package dev.trainyard.domain.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JobRequestsTest {
  private final Set<String> met = new TreeSet<>();
  private final Set<String> set = new TreeSet<>();

  @Test
  void setEveryFieldOfEveryRecord() throws ReflectiveOperationException {
    for (Object request : JobRequests.everyField()) {
      walk(request);
    }
    assertThat(met).hasSizeGreaterThan(50).isEqualTo(set);
  }

  private void walk(Object node) throws ReflectiveOperationException {
    switch (node) {
      case Record record -> walkRecord(record);
      case Collection<?> items -> {
        for (Object item : items) {
          walk(item);
        }
      }
      default -> {}
    }
  }

  private void walkRecord(Record record) throws ReflectiveOperationException {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = record.getClass().getSimpleName() + "." + component.getName();
      Object value = component.getAccessor().invoke(record);
      met.add(name);
      if (value != null && !isDefault(value)) {
        set.add(name);
        walk(value);
      }
    }
  }

  private static boolean isDefault(Object value) {
    return switch (value) {
      case String text -> text.isEmpty();
      case Number number -> number.longValue() == 0;
      case Collection<?> items -> items.isEmpty();
      case Map<?, ?> pairs -> pairs.isEmpty();
      case Enum<?> constant -> constant.name().endsWith("UNSPECIFIED");
      default -> Objects.equals(value, false);
    };
  }
}
