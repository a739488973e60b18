package dev.trainyard.cli.workshop;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.adapters.packaging.JibImageBuilder;
import dev.trainyard.adapters.packaging.PackagingSettings;
import dev.trainyard.adapters.packaging.files.FolderSources;
import dev.trainyard.adapters.packaging.registry.Routes;
import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.in.PackageCodeUseCase.Command;
import dev.trainyard.application.port.in.PackageCodeUseCase.Outcome;
import dev.trainyard.application.service.PackagingUseCases;
import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.cli.customjobs.packaging.Packaging;
import dev.trainyard.cli.customjobs.packaging.PackagingRoom;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.ImageName;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes of code what the cloud runs, or the local Vertex AI.
 *
 * @param local the one that the job is for; {@code null} if that is another Vertex AI
 * @param bucket puts files into a bucket
 * @param err where it says how it goes on
 */
public record Workshop(
    Surroundings around, @Nullable LocalVertex local, Bucket bucket, PrintWriter err)
    implements Packaging {

  /** One that asks who is behind a server only when something is to be packed. */
  public static PackagingRoom room(Surroundings around) {
    return (aim, err) -> {
      LocalVertex local = LocalVertex.behind(aim, around).orElse(null);
      return new Workshop(around, local, Bucket.of(local, aim), err);
    };
  }

  @Override
  public String imageFor(PackagedPool pool) {
    ImageName name = nameOf(pool);
    warnIfNobodyRuns(name);
    Base base = base(pool, name);
    Outcome outcome = pack(pool, base, name);
    if (outcome instanceof Outcome.BaseAway(var why) && isForProcesses(name)) {
      err.println("WARNING: " + why);
      base = new Base.Nothing();
      outcome = pack(pool, base, name);
    }
    return switch (outcome) {
      case Outcome.Packaged(var image) -> told(image, base);
      case Outcome.Refused(var violations) -> throw Codes.refusal(violations);
      case Outcome.BaseAway(var why) -> throw failed(why);
      case Outcome.Failed(var why) -> throw failed(why);
    };
  }

  private Outcome pack(PackagedPool pool, Base base, ImageName name) {
    Command command = new Command(Codes.of(pool), base, new Destination.Registry(name));
    try (Telling telling = Telling.on(err, around)) {
      return PackagingUseCases.packageCode(new FolderSources(), new JibImageBuilder(settings()))
          .pack(command, telling);
    }
  }

  @Override
  public List<String> packagesFor(PackagedPool pool, String folder) {
    return new Packages(around.clock().instant(), bucket).of(pool, folder);
  }

  private ImageName nameOf(PackagedPool pool) {
    return pool.outputImageUri().isEmpty()
        ? ImageName.generated(pool.project(), pool.displayName(), around.clock().instant())
        : ImageName.of(pool.outputImageUri());
  }

  // why: a base is of use only where it runs; processes have this machine's Python
  private Base base(PackagedPool pool, ImageName name) {
    return local != null && !local.runsContainers() && isForProcesses(name)
        ? new Base.Nothing()
        : new Base.Image(ImageName.of(pool.executorImageUri()));
  }

  /** Whether code without a base is enough, and nobody else can come to see it. */
  private boolean isForProcesses(ImageName name) {
    return local != null && local.runsCode() && local.keeps(name);
  }

  private void warnIfNobodyRuns(ImageName name) {
    if (local != null && !local.runsContainers() && !local.keeps(name)) {
      err.println(
          "WARNING: The local Vertex AI at %s has no container engine. Without one it runs the images of its own registry, which are those of gcr.io and pkg.dev, so a job with %s fails there. trainyard doctor says more."
              .formatted(local.address(), name));
    }
  }

  private PackagingSettings settings() {
    Path cache = around.cache().resolve("images");
    Routes routes = local == null ? Routes.NONE : local.routes();
    return new PackagingSettings(cache, routes, List.of(), around.environment());
  }

  private String told(PackagedImage image, Base base) {
    image.remarks().forEach(remark -> err.println("NOTE: " + remark));
    if (local != null && base instanceof Base.Nothing) {
      err.println(
          "NOTE: The local Vertex AI at %s runs this image as a process of this machine, so it holds the code without its base."
              .formatted(local.address()));
    }
    err.println(
        image.pushed()
            ? "Pushed, digest " + image.digest() + "."
            : "The registry has this image already, digest "
                + image.digest()
                + "; nothing was pushed.");
    return image.name().toString();
  }
}
