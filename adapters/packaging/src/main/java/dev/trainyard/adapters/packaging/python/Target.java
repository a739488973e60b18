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
          List<String> all = new ArrayList<>();
          IntStream.iterate(NEWEST_GLIBC, n -> n >= OLDEST_GLIBC, n -> n - 1)
              .forEach(n -> all.add("manylinux_2_" + n));
          all.addAll(List.of("manylinux2014", "manylinux2010", "manylinux1", "linux"));
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
