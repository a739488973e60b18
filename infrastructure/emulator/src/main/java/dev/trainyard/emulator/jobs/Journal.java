package dev.trainyard.emulator.jobs;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every change of everything of a kind, in order, in a file. A change that was written is there
 * after the process was killed; a loss of power may take the newest ones.
 */
final class Journal<M extends MessageLite> implements Closeable {
  private static final System.Logger LOGGER = System.getLogger(Journal.class.getName());
  private static final int BUFFER = 1 << 18;

  private final OutputStream out;

  private Journal(OutputStream out) {
    this.out = out;
  }

  /** Gives each entry to {@code reader}, up to the end or to the first that is broken. */
  static <M extends MessageLite> void replay(Path file, Parser<M> parser, Consumer<M> reader)
      throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      for (M entry = next(parser, in); entry != null; entry = next(parser, in)) {
        reader.accept(entry);
      }
    } catch (InvalidProtocolBufferException e) {
      Path copy = file.resolveSibling(file.getFileName() + ".broken");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      LOGGER.log(
          System.Logger.Level.WARNING,
          "the journal ends inside an entry, as after a crash ({0}); a copy is in {1}",
          e.getMessage(),
          copy);
    }
  }

  private static <M> @Nullable M next(Parser<M> parser, InputStream in) throws IOException {
    return parser.parseDelimitedFrom(in);
  }

  /** Begins {@code file} anew with these entries, or leaves it as it was. */
  static <M extends MessageLite> Journal<M> rewrite(Path file, Collection<M> entries)
      throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), BUFFER)) {
      for (M entry : entries) {
        entry.writeDelimitedTo(out);
      }
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Journal<>(Files.newOutputStream(file, StandardOpenOption.APPEND));
  }

  void append(M entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(entry.getSerializedSize() + 5);
    entry.writeDelimitedTo(bytes);
    // why: one write per entry, so that a killed process leaves whole entries
    out.write(bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
