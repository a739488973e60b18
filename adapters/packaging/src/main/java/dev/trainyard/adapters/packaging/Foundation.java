package dev.trainyard.adapters.packaging;

import dev.trainyard.adapters.packaging.python.Target;
import dev.trainyard.adapters.packaging.python.Target.Libc;
import dev.trainyard.adapters.packaging.registry.BaseImage;
import dev.trainyard.adapters.packaging.registry.Looking;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.PythonVersion;
import java.util.Map;
import java.util.Optional;

/** A base, as it is found where it is. */
sealed interface Foundation {
  static Foundation of(Base base, Looking looking) {
    return switch (base) {
      case Base.Nothing _ -> new Bare();
      case Base.Image(var name) -> new Upon(looking.base(name));
    };
  }

  /** What its containers have already. */
  Map<String, String> environment();

  /**
   * What dependencies must be for; empty if nobody knows which Python it has.
   *
   * @param pythons for a base that does not say it
   */
  Optional<Target> target(PythonOfBase pythons);

  /** Tells of it on the image. */
  Map<String, String> labels();

  /** Nothing. */
  record Bare() implements Foundation {
    @Override
    public Map<String, String> environment() {
      return Map.of();
    }

    @Override
    public Optional<Target> target(PythonOfBase pythons) {
      return Optional.of(new Target.ThisMachine());
    }

    @Override
    public Map<String, String> labels() {
      return Map.of();
    }
  }

  /** An image. */
  record Upon(BaseImage image) implements Foundation {
    @Override
    public Map<String, String> environment() {
      return image.environment();
    }

    @Override
    public Optional<Target> target(PythonOfBase pythons) {
      return PythonVersion.of(environment().getOrDefault("PYTHON_VERSION", ""))
          .or(() -> PythonVersion.inNameOf(image.name()))
          .or(() -> pythons.in(image))
          .map(python -> new Target.Containers(python, machine(), libc()));
    }

    @Override
    public Map<String, String> labels() {
      return Map.of(
          "dev.trainyard.base", image.pinned().toString(),
          "org.opencontainers.image.base.name", image.name().toString(),
          "org.opencontainers.image.base.digest", image.digest());
    }

    private String machine() {
      return switch (image.architecture()) {
        case "amd64" -> "x86_64";
        case "arm64" -> "aarch64";
        default -> image.architecture();
      };
    }

    private Libc libc() {
      boolean alpine = (image.name().repository() + ":" + image.name().tag()).contains("alpine");
      return alpine ? Libc.MUSL : Libc.GLIBC;
    }
  }
}
