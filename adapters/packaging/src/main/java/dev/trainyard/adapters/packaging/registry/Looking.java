package dev.trainyard.adapters.packaging.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.image.json.ManifestTemplate;
import com.google.cloud.tools.jib.registry.ManifestAndDigest;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.PythonVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at images where they are, without fetching their layers. */
public record Looking(Registries registries) {
  private static final String ARCHITECTURE = "amd64";
  private static final String OS = "linux";

  /**
   * The digest that a name has now; empty if the registry does not know it, or does not tell us.
   *
   * @throws dev.trainyard.application.port.PackagingFailedException if it cannot be reached
   */
  public Optional<String> digest(ImageName name) {
    ImageReference image = registries.routes().to(name);
    try (Visit visit = visit(image)) {
      return visit.digest();
    } catch (RegistryException e) {
      // why: who may only push sees nothing; a push then says what is wrong
      return Optional.empty();
    } catch (IOException e) {
      throw new Troubles(name, image).asTarget(e);
    }
  }

  /**
   * What a base says of itself, from the stand-in for its registry if that has it; of several
   * platforms the one that Vertex AI has.
   *
   * @throws dev.trainyard.application.port.PackagingFailedException if it is not there
   */
  public BaseImage base(ImageName name) {
    ImageReference here = registries.routes().to(name);
    ImageReference own = Routes.NONE.to(name);
    return base(name, here.equals(own) || isThere(name, here) ? here : own);
  }

  // why: a stand-in has what was brought to it; all other bases are where they always were
  private boolean isThere(ImageName name, ImageReference image) {
    try (Visit visit = visit(image)) {
      return visit.digest().isPresent();
    } catch (RegistryException e) {
      return false;
    } catch (IOException e) {
      throw new Troubles(name, image).asBase(e);
    }
  }

  private BaseImage base(ImageName name, ImageReference image) {
    try (Visit visit = visit(image)) {
      ManifestAndDigest<ManifestTemplate> manifest = visit.manifest(image.getQualifier());
      JsonNode config = visit.configuration(visit.one(manifest.getManifest(), ARCHITECTURE, OS));
      return new BaseImage(
          name,
          image,
          manifest.getDigest().toString(),
          config.path("architecture").asText(ARCHITECTURE),
          config.path("os").asText(OS),
          environment(config.at("/config/Env")));
    } catch (IOException | RegistryException e) {
      throw new Troubles(name, image).asBase(e);
    }
  }

  /**
   * The Python that lies in a folder of programs of a base; empty if there is none, or several.
   *
   * @param scratch holds one layer at a time
   */
  public Optional<PythonVersion> python(BaseImage base, Path scratch) {
    try (Visit visit = visit(base.at())) {
      Set<PythonVersion> found = new HashSet<>();
      for (var layer : visit.one(base.digest(), base.architecture(), base.os()).getLayers()) {
        Path file = scratch.resolve("layer-of-base");
        try (OutputStream out = Files.newOutputStream(file)) {
          visit.write(layer, out);
        }
        found.addAll(PythonPrograms.in(file));
      }
      return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    } catch (IOException | RegistryException e) {
      throw new Troubles(base.name(), base.at()).asBase(e);
    }
  }

  private Visit visit(ImageReference image) throws IOException {
    Knock.at(image.getRegistry());
    return new Visit(image, registries.credentials(image));
  }

  private static Map<String, String> environment(JsonNode entries) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (JsonNode entry : entries) {
      String text = entry.asText();
      int equals = text.indexOf('=');
      if (equals > 0) {
        environment.put(text.substring(0, equals), text.substring(equals + 1));
      }
    }
    return environment;
  }
}
