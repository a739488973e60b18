package dev.trainyard.domain.packaging;

import java.util.List;

/** What a container begins with, and which folder that needs. */
public sealed interface EntryPoint {
  /** The program and its first arguments; the job's own follow. */
  List<String> command();

  /** The file that runs, seen from the code's folder. */
  String file();

  /**
   * The folder that is copied with it: the one in which {@link #file} lies, {@code "."} for the
   * code's own.
   */
  default String folder() {
    int slash = file().lastIndexOf('/');
    return slash < 0 ? "." : file().substring(0, slash);
  }

  /** A Python module, run as {@code python3 -m}. */
  record Module(String name) implements EntryPoint {
    @Override
    public List<String> command() {
      return List.of("python3", "-m", name);
    }

    @Override
    public String file() {
      return name.replace('.', '/') + ".py";
    }

    /** What runs if the module is a package. */
    String packageFile() {
      return name.replace('.', '/') + "/__main__.py";
    }
  }

  /** A file: {@code .py} is run by Python, anything else by bash. */
  record Script(String path) implements EntryPoint {
    public Script {
      path = Paths.tidy(path);
    }

    @Override
    public List<String> command() {
      return path.endsWith(".py") ? List.of("python3", path) : List.of("/bin/bash", path);
    }

    @Override
    public String file() {
      return path;
    }
  }
}
