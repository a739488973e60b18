package dev.trainyard.cli.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.cli.customjobs.packaging.PackagedPool.Entry;
import dev.trainyard.cli.customjobs.packaging.PackagedPool.Extras;
import dev.trainyard.cli.testkit.Places;
import dev.trainyard.cli.testkit.ScriptedServer;
import dev.trainyard.cli.testkit.SelfSigned;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopTest {
  @TempDir Path home;
  @TempDir Path keys;

  @Test
  void anotherRegistryIsNeverGivenAnImageWithoutItsBase() throws Exception {
    Files.writeString(home.resolve("task.py"), "print(1)");
    StringWriter said = new StringWriter();
    try (ScriptedServer registry = ScriptedServer.secure(SelfSigned.in(keys).identity())) {
      registry.on("GET /v2/", 200, "");
      String at = "localhost:" + registry.address().getPort();
      LocalVertex processes = new LocalVertex("127.0.0.1:1", false, true);
      Workshop workshop =
          new Workshop(Places.around(home), processes, (_, _, _) -> {}, new PrintWriter(said));
      assertThatThrownBy(() -> workshop.imageFor(pool(at + "/base:1", at + "/code:1")))
          .isInstanceOf(CommandFailedException.class)
          .hasMessageContaining("/base:1");
      assertThat(registry.requests()).isNotEmpty().noneMatch(each -> each.startsWith("PUT "));
    }
    assertThat(said.toString()).contains("WARNING: ", "has no container engine", "/code:1");
  }

  private PackagedPool pool(String base, String output) {
    return new PackagedPool(
        base,
        home,
        new Entry.Script("task.py"),
        new Extras(List.of(), List.of(), List.of()),
        output,
        "hello",
        "demo");
  }
}
