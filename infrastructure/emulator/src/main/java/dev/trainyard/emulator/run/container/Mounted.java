package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import dev.trainyard.emulator.run.crew.Habitat;
import dev.trainyard.emulator.run.replica.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a container sees of this machine's files. */
final class Mounted {
  private static final String FILE = "file:";

  private final ContainerStarter starter;
  private final Order order;

  Mounted(ContainerStarter starter, Order order) {
    this.starter = starter;
    this.order = order;
  }

  /** Buckets, the program that runs packages, and what the job names by {@code file://}. */
  List<Bind> binds(String runModule) {
    List<Bind> binds = new ArrayList<>();
    binds.add(bind(starter.buckets().root(), Habitat.GCS, AccessMode.rw));
    binds.add(bind(starter.scripts().runModule(), runModule, AccessMode.ro));
    for (String uri : order.pool().getPythonPackageSpec().getPackageUrisList()) {
      add(uri, AccessMode.ro, binds);
    }
    String base = starter.crew().job().getJobSpec().getBaseOutputDirectory().getOutputUriPrefix();
    add(base, AccessMode.rw, binds);
    return binds;
  }

  private void add(String uri, AccessMode mode, List<Bind> binds) {
    if (uri.startsWith(FILE)) {
      Path path = starter.buckets().locate(uri);
      if (Files.exists(path)) {
        binds.add(bind(path, path.toString(), mode));
      }
    }
  }

  private static Bind bind(Path from, String to, AccessMode mode) {
    try {
      // why: an engine makes what is missing, and then it is root's
      return new Bind(from.toRealPath().toString(), new Volume(to), mode);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
