package dev.trainyard.adapters.packaging;

import dev.trainyard.adapters.packaging.registry.BaseImage;
import dev.trainyard.adapters.packaging.registry.Looking;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.Progress.Act;
import dev.trainyard.application.port.Progress.Step;
import dev.trainyard.domain.packaging.PythonVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Looks for Python in the layers of a base that does not say which it has. They may be large, so
 * the answer is kept for each digest.
 */
record PythonOfBase(Looking looking, Path cache, Path scratch, Progress progress) {
  Optional<PythonVersion> in(BaseImage base) {
    Path known = cache.toAbsolutePath().resolve("pythons").resolve(base.digest().replace(':', '-'));
    try {
      if (!Files.exists(known)) {
        progress.tell(new Step(Act.INSTALL, "Looking for the Python of " + base.name(), 0, 0));
        String found = looking.python(base, scratch).map(PythonVersion::toString).orElse("");
        Files.createDirectories(known.resolveSibling("."));
        Path fresh = Files.writeString(scratch.resolve("python-of-base"), found);
        Files.move(fresh, known, StandardCopyOption.REPLACE_EXISTING);
      }
      return PythonVersion.of(Files.readString(known));
    } catch (IOException e) {
      throw new PackagingFailedException(
          "The folder for layers, " + cache + ", cannot be used: " + e, e);
    }
  }
}
