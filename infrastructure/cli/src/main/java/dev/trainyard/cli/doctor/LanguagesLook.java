package dev.trainyard.cli.doctor;

import dev.trainyard.cli.local.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java, which runs Trainyard, and Python, which runs training code. */
final class LanguagesLook implements Look {
  private static final String PACKAGES =
      "On Debian or Ubuntu: apt-get install python3 python3-venv python3-pip python3-setuptools";

  // why: the line says the version, then what is missing.
  private static final String PYTHON =
      """
      import sys
      from importlib.util import find_spec
      print("%d.%d.%d" % sys.version_info[:3], *[m for m in ("venv", "pip", "setuptools") if not find_spec(m)])
      """;

  @Override
  public List<Finding> at(Surroundings around) {
    return List.of(java(around), python());
  }

  private static Finding java(Surroundings around) {
    Path home = Path.of(System.getProperty("java.home"));
    String found = Runtime.version() + " in " + home;
    boolean builds = Files.exists(around.root().resolve("pom.xml"));
    if (builds && !Files.isExecutable(home.resolve("bin").resolve("javac"))) {
      return Finding.note(
          "Java", found + ", without javac", "To build here, set JAVA_HOME to a JDK 25 or newer.");
    }
    return Finding.ok("Java", found);
  }

  private static Finding python() {
    Programs.Answer answer = Programs.ask(List.of("python3", "-c", PYTHON));
    if (!answer.isGood()) {
      return Finding.missing("Python", "there is no python3 on the PATH", PACKAGES);
    }
    List<String> words = new ArrayList<>(List.of(answer.said().split(" ")));
    String version = words.removeFirst();
    if (isOld(version)) {
      return Finding.missing("Python", version + "; training code needs 3.9 or newer", PACKAGES);
    }
    return words.isEmpty()
        ? Finding.ok("Python", version + " with venv, pip and setuptools")
        : Finding.missing("Python", version + " without " + String.join(", ", words), PACKAGES);
  }

  private static boolean isOld(String version) {
    String[] parts = version.split("\\.");
    int major = Integer.parseInt(parts[0]);
    return major < 3 || major == 3 && Integer.parseInt(parts[1]) < 9;
  }
}
