package dev.trainyard.adapters.packaging.python;

import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.domain.packaging.Install;
import dev.trainyard.domain.packaging.PythonVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Installs what a recipe says into a folder.
 *
 * @param environment of pip
 * @param scratch a folder that goes when the image is made
 */
public record DependencyFolder(
    SourceFolder code, Path scratch, Map<String, String> environment, Consumer<String> words) {
  private static final int MOST_TO_BUILD = 30;

  /**
   * @param asked gives the target, empty if nobody knows the Python of the image; asked only if
   *     there is anything to install
   */
  public Prepared prepare(List<Install> installs, Supplier<Optional<Target>> asked) {
    if (installs.isEmpty()) {
      return new Prepared.Nothing();
    }
    Optional<Target> target = asked.get();
    Interpreter python =
        target
            .flatMap(DependencyFolder::version)
            .map(version -> Interpreter.like(version, environment))
            .orElseGet(() -> Interpreter.usual(environment));
    Pip pip = new Pip(python, code.root(), environment, words);
    Order order = Order.of(installs, pip, code, scratch);
    if (order.isEmpty()) {
      return new Prepared.Nothing();
    }
    return target
        .map(known -> lay(order, pip, known))
        .orElseGet(() ->
            order.atStart(
                "nobody knows which Python the base has (no PYTHON_VERSION in its environment,"
                    + " no .py310 or the like in its name, not one python3.N among its programs)"));
  }

  private Prepared lay(Order order, Pip pip, Target target) {
    Wheels wheels = new Wheels(pip, scratch.resolve("wheels"));
    List<Path> local =
        order.locals().stream().map(path -> wheels.ofLocal(code, path, scratch)).toList();
    Optional<Path> bound =
        local.stream()
            .filter(_ -> target instanceof Target.Containers)
            .filter(wheel -> !wheel.startsWith(code.root().toAbsolutePath()))
            .filter(wheel -> !Wheels.suitsAnyMachine(wheel))
            .findFirst();
    if (bound.isPresent()) {
      return order.atStart(
          bound.get().getFileName() + " was built for this machine, and fits no other");
    }
    return install(order, local, wheels, target);
  }

  private Prepared install(Order order, List<Path> local, Wheels wheels, Target target) {
    Path folder = scratch.resolve("python");
    List<String> arguments = arguments(folder, target);
    arguments.addAll(order.arguments(local));
    Set<Path> built = new HashSet<>();
    Pip.Said said = install(arguments, wheels);
    while (!said.well()) {
      int before = built.size();
      String missing = before < MOST_TO_BUILD ? missing(said, target) : "";
      if (missing.isEmpty() || !wheels.build(missing, built)) {
        throw new PackagingFailedException(
            "pip cannot install the dependencies:\n" + said.lastWords());
      }
      if (built.size() == before || !built.stream().allMatch(Wheels::suitsAnyMachine)) {
        return order.atStart("there is no wheel of %s for the image".formatted(missing));
      }
      said = install(arguments, wheels);
    }
    return laid(order, wheels, target, folder);
  }

  private static Pip.Said install(List<String> arguments, Wheels wheels) {
    List<String> words = new ArrayList<>(arguments);
    words.addAll(wheels.flags());
    return wheels.pip().run(words);
  }

  private static List<String> arguments(Path folder, Target target) {
    List<String> arguments = new ArrayList<>(List.of("install", "--target", folder.toString()));
    arguments.addAll(List.of("--no-compile", "--no-warn-script-location"));
    arguments.addAll(target.flags());
    return arguments;
  }

  private static Prepared laid(Order order, Wheels wheels, Target target, Path folder) {
    Tidying.tidy(folder);
    order.project().ifPresent(project -> Tidying.addMetadata(folder, project));
    return new Prepared.Laid(folder, remarks(wheels.pip().python(), target));
  }

  /** What an index may have as sources; empty if nothing that could be built is missing. */
  private static String missing(Pip.Said said, Target target) {
    return target instanceof Target.Containers ? Missing.in(said).orElse("") : "";
  }

  private static List<String> remarks(Interpreter python, Target target) {
    return version(target)
        .filter(wanted -> !wanted.equals(python.version()))
        .map(wanted ->
            List.of(
                "Dependencies were chosen for Python %s by the pip of Python %s: conditions on python_version in requirements were read as if for %2$s."
                    .formatted(wanted, python.version())))
        .orElse(List.of());
  }

  private static Optional<PythonVersion> version(Target target) {
    return switch (target) {
      case Target.ThisMachine _ -> Optional.empty();
      case Target.Containers containers -> Optional.of(containers.python());
    };
  }
}
