package dev.trainyard.adapters.packaging.python;

import dev.trainyard.domain.packaging.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What dependencies are installed for. */
public sealed interface Target {
  /** Says it to pip. */
  List<String> flags();

  /** Replicas that are processes of this machine. */
  record ThisMachine() implements Target {
    @Override
    public List<String> flags() {
      return List.of();
    }
  }

  /**
   * Containers of an image.
   *
   * @param machine as Python names it: {@code x86_64}, {@code aarch64}
   */
  record Containers(PythonVersion python, String machine, Libc libc) implements Target {
    private static final int NEWEST_GLIBC = 28;
    private static final int OLDEST_GLIBC = 5;

    @Override
    public List<String> flags() {
      List<String> flags = new ArrayList<>();
      for (String platform : platforms()) {
        flags.add("--platform");
        flags.add(platform + "_" + machine);
      }
      flags.addAll(List.of("--python-version", python.toString()));
      flags.addAll(List.of("--implementation", "cp", "--only-binary", ":all:"));
      return flags;
    }

    private List<String> platforms() {
      return switch (libc) {
        case MUSL -> List.of("musllinux_1_2", "musllinux_1_1");
        case GLIBC -> {
          // why: nobody says which glibc the image has, and what suits an older one suits all
          List<String> all =
              new ArrayList<>(List.of("manylinux1", "manylinux2010", "manylinux2014"));
          IntStream.rangeClosed(OLDEST_GLIBC, NEWEST_GLIBC)
              .forEach(n -> all.add("manylinux_2_" + n));
          all.add("linux");
          yield all;
        }
      };
    }
  }

  /** The C library of an image. */
  enum Libc {
    GLIBC,
    MUSL
  }
}
