package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.JibContainer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCrashTest {
  private static final String TRAIN = "/v2/gcr.io/demo/train/";

  @TempDir Path state;
  @TempDir Path scratch;

  @Test
  void hasWhatWasPushedBeforeItWasKilledAndNoHalves() throws Exception {
    JibContainer pushed;
    try (ChildEmulator emulator = ChildEmulator.start(state)) {
      pushed =
          new CodeImage(scratch)
              .code("a.py", "a")
              .push(emulator.endpoint, "gcr.io/demo/train:1", "echo");
      Rest rest = new Rest(emulator.endpoint);
      rest.post(TRAIN + "blobs/uploads/", "");
      Rest.Reply half = rest.post(TRAIN + "blobs/uploads/?digest=sha256:" + "0".repeat(64), "half");
      assertThat(half.status()).isEqualTo(400);
      emulator.kill();
    }

    try (ChildEmulator emulator = ChildEmulator.start(state)) {
      Rest rest = new Rest(emulator.endpoint);
      Rest.Reply manifest = rest.get(TRAIN + "manifests/" + pushed.getDigest());
      assertThat(manifest.body()).isEqualTo(rest.get(TRAIN + "manifests/1").body());
      for (var layer : manifest.json().getAsJsonArray("layers")) {
        String digest = layer.getAsJsonObject().get("digest").getAsString();
        assertThat(rest.call("HEAD", TRAIN + "blobs/" + digest, "").status()).isEqualTo(200);
      }
      assertThat(state.resolve("registry/uploads")).isEmptyDirectory();
    }
  }
}
