package dev.trainyard.emulator.run.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTest {
  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    Files.writeString(folder.resolve("outside"), "outside");
  }

  private interface Entries {
    void to(TarArchiveOutputStream tar) throws IOException;
  }

  private void layOut(Entries entries) throws IOException {
    Path blob = Files.createTempFile(folder, "layer", "");
    try (OutputStream out = Files.newOutputStream(blob);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      entries.to(tar);
    }
    new Layer(blob, "application/vnd.oci.image.layer.v1.tar+gzip").layOut(root);
  }

  private static void file(TarArchiveOutputStream tar, String name, String text)
      throws IOException {
    // why: it is what a layer says, and not what a well-behaved program would write
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    entry.setMode(0100755);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void link(TarArchiveOutputStream tar, byte kind, String name, String to)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind);
    entry.setLinkName(to);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  @Test
  void laysOutFilesWithTheirModesAndLongNames() throws IOException {
    String deep = "usr/app/" + "d".repeat(90) + "/" + "f".repeat(90);
    layOut(tar -> {
      file(tar, deep, "deep");
      file(tar, "/usr/app/run.sh", "run");
      link(tar, TarConstants.LF_SYMLINK, "usr/app/latest", "run.sh");
      link(tar, TarConstants.LF_SYMLINK, "usr/app/mine", "/usr/app/run.sh");
      link(tar, TarConstants.LF_LINK, "usr/app/hard", "usr/app/run.sh");
    });

    assertThat(root.resolve(deep)).hasContent("deep");
    assertThat(root.resolve("usr/app/run.sh")).isExecutable();
    assertThat(Files.readSymbolicLink(root.resolve("usr/app/mine"))).hasToString("run.sh");
    assertThat(root.resolve("usr/app/hard")).hasContent("run");
    assertThat(root.resolve("usr/app/latest")).hasContent("run");
  }

  @Test
  void takesAwayWhatALayerTakesAway() throws IOException {
    layOut(tar -> {
      file(tar, "usr/app/a", "1");
      file(tar, "usr/app/b", "1");
      file(tar, "usr/app/in/c", "1");
      file(tar, "usr/app/in/d", "1");
    });
    layOut(tar -> {
      file(tar, "usr/app/in/e", "2");
      file(tar, "usr/app/.wh.a", "");
      file(tar, "usr/app/in/.wh..wh..opq", "");
    });

    assertThat(root.resolve("usr/app/a")).doesNotExist();
    assertThat(root.resolve("usr/app/b")).hasContent("1");
    assertThat(root.resolve("usr/app/in")).isDirectoryNotContaining("glob:**/{c,d,.wh*}");
    assertThat(root.resolve("usr/app/in/e")).hasContent("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "usr/../../outside", "/../outside", "usr/app/.."})
  void refusesNamesThatLeadOut(String name) {
    assertThatThrownBy(() -> layOut(tar -> file(tar, name, "mine")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out of the image");
    assertThat(folder.resolve("outside")).hasContent("outside");
  }

  @Test
  void refusesLinksThatLeadOut() {
    assertThatThrownBy(() ->
            layOut(tar -> link(tar, TarConstants.LF_SYMLINK, "usr/app/x", "../../../outside")))
        .hasMessageContaining("leads out of the image");
    assertThatThrownBy(
            () -> layOut(tar -> link(tar, TarConstants.LF_LINK, "usr/app/x", "../outside")))
        .hasMessageContaining("leads out of the image");
  }

  @Test
  void writesAndRemovesNothingBehindALink() throws IOException {
    layOut(tar -> link(tar, TarConstants.LF_SYMLINK, "usr/away", folder.toString()));
    assertThatThrownBy(() -> layOut(tar -> file(tar, "usr/away/outside", "mine")))
        .hasMessageContaining("lies behind a link");
    layOut(tar -> file(tar, "usr/away/.wh.outside", ""));
    assertThat(folder.resolve("outside")).hasContent("outside");
    layOut(tar -> file(tar, "usr/away", "a file now"));
    assertThat(Files.isSymbolicLink(root.resolve("usr/away"))).isFalse();
  }
}
