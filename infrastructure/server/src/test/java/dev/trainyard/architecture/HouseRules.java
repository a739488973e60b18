package dev.trainyard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The walls of the house, as allow-lists, for any root package: the real one, or one where each is
 * broken on purpose.
 */
record HouseRules(String root) {
  private static final String[] PURE = {"java..", "org.jspecify.."};
  private static final Set<String> DOOR =
      Set.of(
          "UseCases",
          "Corridors",
          "PackagingUseCases",
          "Yard",
          "Pace",
          "Ramps",
          "Watchtower",
          "WatchPace");

  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("domainIsPure", domainIsPure());
    rules.put("applicationIsPure", applicationIsPure());
    rules.put("portsDoNotKnowServices", portsDoNotKnowServices());
    rules.put("portsInAndOutDoNotKnowEachOther", portsInAndOutDoNotKnowEachOther());
    rules.put("servicesHideBehindTheDoor", servicesHideBehindTheDoor());
    rules.put("adaptersNeverMeet", adaptersNeverMeet());
    rules.put("onlyInfrastructureOpensTheDoor", onlyInfrastructureOpensTheDoor());
    rules.put("noCycles", noCycles());
    rules.put("useCasesAreVerbsWithOneMethod", useCasesAreVerbsWithOneMethod());
    rules.put("portsOutAreSmall", portsOutAreSmall());
    rules.put("domainIsImmutable", domainIsImmutable());
    rules.put("entitiesStayInPostgres", entitiesStayInPostgres());
    rules.put("timeComesFromOutside", timeComesFromOutside());
    rules.put("chanceComesFromOutside", chanceComesFromOutside());
    rules.put("injectionIsByConstructor", injectionIsByConstructor());
    rules.put("optionalIsAnAnswer", optionalIsAnAnswer());
    rules.put("parametersAreFew", parametersAreFew());
    rules.put("namesSayWhatThingsAre", namesSayWhatThingsAre());
    rules.put("packagesAreNullMarked", packagesAreNullMarked());
    return rules;
  }

  ArchRule domainIsPure() {
    return classes()
        .that()
        .resideInAPackage(in("domain"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(PURE, in("domain")));
  }

  ArchRule applicationIsPure() {
    return classes()
        .that()
        .resideInAPackage(in("application"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(PURE, in("application"), in("domain")));
  }

  ArchRule portsDoNotKnowServices() {
    return noClasses()
        .that()
        .resideInAPackage(in("application.port"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("application.service"));
  }

  ArchRule portsInAndOutDoNotKnowEachOther() {
    return slices().matching(root + ".application.port.(*)..").should().notDependOnEachOther();
  }

  ArchRule servicesHideBehindTheDoor() {
    return classes()
        .that()
        .resideInAPackage(in("application.service"))
        .and(
            DescribedPredicate.describe(
                "are not the door", type -> !DOOR.contains(type.getSimpleName())))
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic();
  }

  ArchRule adaptersNeverMeet() {
    return slices()
        .matching(root + ".adapters.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage(in("adapters.vertex.wire")));
  }

  ArchRule onlyInfrastructureOpensTheDoor() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("adapters"), in("domain"), in("application.port"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            in("application.service"), in("server"), in("embedded"), in("emulator"), in("cli"));
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  ArchRule useCasesAreVerbsWithOneMethod() {
    return classes()
        .that()
        .resideInAPackage(in("application.port.in"))
        .and()
        .areTopLevelClasses()
        .and(
            DescribedPredicate.describe(
                "are types", type -> !type.getSimpleName().equals("package-info")))
        .should()
        .beInterfaces()
        .andShould()
        .haveSimpleNameEndingWith("UseCase")
        .andShould(Walls.declareMethods(1, 1));
  }

  ArchRule portsOutAreSmall() {
    return classes()
        .that()
        .resideInAPackage(in("application.port.out"))
        .and()
        .areInterfaces()
        .and()
        .areTopLevelClasses()
        .and(
            DescribedPredicate.describe(
                "are types", type -> !type.getSimpleName().equals("package-info")))
        .should(Walls.declareMethods(1, 7));
  }

  ArchRule domainIsImmutable() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(in("domain"))
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .beFinal();
  }

  ArchRule entitiesStayInPostgres() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("adapters.postgres"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..", "jakarta.transaction..", "io.quarkus.hibernate..");
  }

  ArchRule timeComesFromOutside() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain"), in("application"), in("adapters"))
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(
                DescribedPredicate.describe(
                    "reads the clock or sleeps",
                    target ->
                        Map.of(
                                Instant.class.getName(),
                                "now",
                                System.class.getName(),
                                "currentTimeMillis",
                                Thread.class.getName(),
                                "sleep")
                            .getOrDefault(target.getOwner().getName(), "")
                            .equals(target.getName()))));
  }

  ArchRule chanceComesFromOutside() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain"), in("application"))
        .should()
        .callMethod(UUID.class, "randomUUID");
  }

  ArchRule injectionIsByConstructor() {
    return noFields().should().beAnnotatedWith("jakarta.inject.Inject");
  }

  ArchRule optionalIsAnAnswer() {
    return noFields().should().haveRawType(Optional.class);
  }

  ArchRule parametersAreFew() {
    return classes().that().areNotAnonymousClasses().should(Walls.takeFewParameters(5, 8));
  }

  ArchRule namesSayWhatThingsAre() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Processor)$")
        .orShould()
        .haveNameMatching(".*\\.Abstract[A-Z]\\w*$");
  }

  ArchRule packagesAreNullMarked() {
    return classes()
        .that()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should(Walls.liveInANullMarkedPackage());
  }

  private String in(String room) {
    return root + "." + room + "..";
  }

  private static String[] with(String[] some, String... more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
