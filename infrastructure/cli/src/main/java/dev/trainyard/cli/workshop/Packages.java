package dev.trainyard.cli.workshop;

import static dev.trainyard.cli.api.CommandFailedException.badInput;
import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.adapters.packaging.files.FolderSources;
import dev.trainyard.application.port.in.PackageSourcesUseCase.Command;
import dev.trainyard.application.port.in.PackageSourcesUseCase.Outcome;
import dev.trainyard.application.service.PackagingUseCases;
import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.cli.local.WorkFolder;
import dev.trainyard.domain.packaging.SourceDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Source distributions in a bucket.
 *
 * @param now names the folder, so that no job's package takes the place of another's
 */
record Packages(Instant now, Bucket bucket) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd.HHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * @param folder {@code gs://BUCKET/...}
   */
  List<String> of(PackagedPool pool, String folder) {
    if (!pool.extras().requirements().isEmpty()) {
      throw badInput(
          "requirements: They cannot travel with --as-package. Name them in the package's setup.py, pyproject.toml or requirements.txt.");
    }
    List<String> there = new ArrayList<>();
    String to = folder + "/" + STAMP.format(now);
    for (String extra : pool.extras().packages()) {
      there.add(put(pool.localPackagePath().resolve(extra), to));
    }
    there.add(put(pool, to));
    return there;
  }

  private String put(PackagedPool pool, String to) {
    try (WorkFolder work = WorkFolder.create("trainyard-sdist")) {
      return put(packed(pool, work.path()), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packed(PackagedPool pool, Path into) {
    SourceDistribution wanted =
        new SourceDistribution(pool.localPackagePath(), name(pool.displayName()), "0.1");
    Outcome outcome =
        PackagingUseCases.packageSources(new FolderSources()).pack(new Command(wanted, into));
    return switch (outcome) {
      case Outcome.Packed(var file) -> file;
      case Outcome.Refused(var violations) -> throw Codes.refusal(violations);
      case Outcome.Failed(var why) -> throw failed(why);
    };
  }

  private String put(Path file, String to) {
    String uri = to + "/" + file.getFileName();
    String path = uri.substring("gs://".length());
    int slash = path.indexOf('/');
    bucket.put(file, path.substring(0, slash), path.substring(slash + 1));
    return uri;
  }

  private static String name(String displayName) {
    String plain =
        displayName
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    return plain.isEmpty() ? "package" : plain;
  }
}
