package dev.trainyard.emulator;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An image as it is packaged from code: dependencies in one layer, code in the next. */
public final class CodeImage {
  private final Path folder;
  private final Map<String, String> dependencies = new LinkedHashMap<>();
  private final Map<String, String> code = new LinkedHashMap<>();
  private String codeLayers = "2";

  public CodeImage(Path folder) {
    this.folder = folder;
  }

  /** Below {@code /opt/trainyard}. */
  public CodeImage dependency(String name, String text) {
    dependencies.put("/opt/trainyard/" + name, text);
    return this;
  }

  /** Below {@code /usr/app}. */
  public CodeImage code(String name, String text) {
    code.put("/usr/app/" + name, text);
    return this;
  }

  /** What the label says; {@code ""} for none. */
  public CodeImage codeLayers(String count) {
    codeLayers = count;
    return this;
  }

  private FileEntriesLayer layer(String name, Map<String, String> files) throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
    for (var file : files.entrySet()) {
      Path source = Files.createTempFile(folder, "file-", "");
      Files.writeString(source, file.getValue());
      layer.addEntry(
          source,
          AbsoluteUnixPath.get(file.getKey()),
          FilePermissions.fromOctalString(file.getValue().startsWith("#!") ? "755" : "644"));
    }
    return layer.build();
  }

  /** Adds its layers, its environment and its entry point. */
  public JibContainerBuilder on(JibContainerBuilder base, String... entrypoint) throws IOException {
    JibContainerBuilder image =
        base.addFileEntriesLayer(layer("dependencies", dependencies))
            .addFileEntriesLayer(layer("code", code))
            .addEnvironmentVariable("HOME", "/home")
            .addEnvironmentVariable("PYTHONPATH", "/opt/trainyard/python")
            .addEnvironmentVariable("FROM_IMAGE", "yes")
            .setWorkingDirectory(AbsoluteUnixPath.get("/usr/app"))
            .addExposedPort(Port.tcp(2222))
            .setEntrypoint(entrypoint);
    return codeLayers.isEmpty() ? image : image.addLabel("dev.trainyard.code-layers", codeLayers);
  }

  /** Pushes it without a base. */
  public JibContainer push(String endpoint, String name, String... entrypoint) throws Exception {
    return push(on(Jib.fromScratch(), entrypoint), endpoint, name);
  }

  /** Pushes an image to a registry that speaks plain HTTP. */
  public JibContainer push(JibContainerBuilder image, String endpoint, String name)
      throws Exception {
    return image.containerize(
        Containerizer.to(RegistryImage.named(ImageReference.parse(endpoint + "/" + name)))
            .setAllowInsecureRegistries(true)
            .setBaseImageLayersCache(folder.resolve("base-cache"))
            .setApplicationLayersCache(folder.resolve("cache")));
  }
}
