package dev.trainyard.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** What shells need, as the command line itself tells it. */
record Completions(Path cli) {
  Item of(String shell) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(java.toString(), "-jar", cli.toString(), "completion", shell)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String script = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0 || script.isEmpty()) {
      throw new IOException("trainyard completion " + shell + " failed");
    }
    return new Item.Text(script);
  }
}
