package dev.trainyard.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {
  private static final String PLANTED = "dev.trainyard.architecture.planted";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(
              location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
          .importPackages("dev.trainyard");
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(PLANTED);

  static Stream<Arguments> rules() {
    return rules("dev.trainyard");
  }

  static Stream<Arguments> rulesOfTheBrokenHouse() {
    return rules(PLANTED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holdsInTheHouse(String name, ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesOfTheBrokenHouse")
  void isBrokenWhereAViolationIsPlanted(String name, ArchRule rule) {
    assertThatThrownBy(() -> rule.allowEmptyShould(true).check(BROKEN))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void sawTheClassesOfEveryRoom() {
    Stream.of(
            "domain.job",
            "domain.rules",
            "application.service",
            "adapters.vertex",
            "adapters.kafka",
            "adapters.postgres",
            "adapters.web",
            "adapters.packaging",
            "server",
            "embedded")
        .forEach(room ->
            assertThat(
                    HOUSE.stream()
                        .filter(type -> type.getPackageName().startsWith("dev.trainyard." + room))
                        .count())
                .as(room)
                .isGreaterThan(2));
  }

  private static Stream<Arguments> rules(String root) {
    return new HouseRules(root)
        .all().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }
}
