package dev.trainyard.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What ArchUnit cannot say by itself. */
final class Walls {
  private Walls() {}

  static ArchCondition<JavaClass> declareMethods(int atLeast, int atMost) {
    return condition(
        "declare " + atLeast + " to " + atMost + " methods, none of them default",
        type -> {
          long methods = type.getMethods().stream().filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)).count();
          boolean allAbstract = type.getMethods().stream().allMatch(Walls::isAbstract);
          return methods >= atLeast && methods <= atMost && allAbstract;
        });
  }

  static ArchCondition<JavaClass> takeFewParameters(int most, int mostInRecords) {
    return condition(
        "take at most " + most + " parameters",
        type ->
            type.getCodeUnits().stream()
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(unit -> !unit.getName().startsWith("lambda$"))
                .filter(unit -> !(type.isEnum() && unit.isConstructor()))
                .allMatch(unit -> count(unit) <= (type.isRecord() ? mostInRecords : most)));
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return condition(
        "live in a package with @NullMarked",
        type -> type.getPackage().tryGetPackageInfo().filter(info -> info.isAnnotatedWith(NullMarked.class)).isPresent());
  }

  private static boolean isAbstract(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static int count(JavaCodeUnit unit) {
    return unit.getRawParameterTypes().size();
  }

  private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + " should " + description));
      }
    };
  }
}
