package dev.trainyard.adapters.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.adapters.packaging.python.Prepared;
import dev.trainyard.adapters.packaging.registry.Looking;
import dev.trainyard.application.port.Progress;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Copy;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
  @TempDir Path there;
  @TempDir Path here;

  @Test
  void asksTheBasesRegistryNothingOnceTheBaseIsFetched() throws Exception {
    Workshop workshop = new Workshop(here);
    try (DebianRegistry far = DebianRegistry.open(there);
        DebianRegistry near = DebianRegistry.open(here)) {
      Base base = new Base.Image(workshop.base(far.address() + "/bases/python:1", Map.of()));
      Delivery delivery = new Delivery(assembly(workshop, base), Progress.UNHEARD);
      delivery.fetchBase(true);
      far.end();
      ImageName name = ImageName.of(near.address() + "/team/image:1");
      String digest = delivery.push(name, true);
      Skopeo seen = Skopeo.of(name.toString());
      assertThat(seen.inspect().path("Digest").asText()).isEqualTo(digest);
      assertThat(seen.unpack(here).resolve("etc/base.txt")).exists();
      assertThat(seen.unpack(here).resolve("usr/app/train.py")).exists();
    }
  }

  private Assembly assembly(Workshop workshop, Base base) throws Exception {
    Path code = workshop.folder(Map.of("train.py", ""));
    List<Copy> copies = List.of(new Copy(".", "."));
    Recipe recipe = new Recipe(code, base, List.of(), copies, List.of("python3", "train.py"));
    PackagingSettings settings = workshop.settings();
    Foundation foundation = Foundation.of(base, new Looking(settings.registries()));
    Path scratch = Files.createTempDirectory(here, "making");
    Layers layers = new Layers(recipe, SourceFolder.at(code), scratch);
    Installed installed = Installed.of(new Prepared.Nothing(), layers, Map.of());
    return new Assembly(settings, foundation, layers, installed);
  }
}
