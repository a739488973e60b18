package dev.trainyard.emulator.run.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a stream into lines, also where a progress bar or a flood never ends one. */
public final class Lines {
  private static final int LONGEST = 64 * 1024;
  private static final int BUFFER = 8192;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final StringBuilder line = new StringBuilder();
  private final Consumer<String> sink;
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private char before;

  Lines(Consumer<String> sink) {
    this.sink = sink;
  }

  /** Takes all of a stream; returns when it has ended or broken off. */
  void drain(InputStream stream) {
    byte[] buffer = new byte[BUFFER];
    try (stream) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        feed(ByteBuffer.wrap(buffer, 0, read));
      }
    } catch (IOException _) {
      // why: a pipe that breaks says no more than one that ends
    } finally {
      finish();
    }
  }

  /** Takes the next piece of it, which may end anywhere. */
  public void feed(byte[] bytes) {
    feed(ByteBuffer.wrap(bytes));
  }

  private void feed(ByteBuffer piece) {
    ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + piece.remaining());
    bytes.put(rest).put(piece).flip();
    while (decoder.decode(bytes, chars, false).isOverflow()) {
      takeAll();
    }
    takeAll();
    rest = bytes;
  }

  /** Writes what has no end of line yet. */
  void finish() {
    rest.clear().limit(0);
    if (!line.isEmpty()) {
      end();
    }
  }

  private void takeAll() {
    chars.flip();
    while (chars.hasRemaining()) {
      take(chars.get());
    }
    chars.clear();
  }

  private void take(char c) {
    switch (c) {
      case '\n' -> {
        // why: the second half of \r\n, and not an empty line
        if (before != '\r') {
          end();
        }
      }
      case '\r' -> end();
      default -> append(c);
    }
    before = c;
  }

  private void append(char c) {
    if (line.length() == LONGEST) {
      end();
    }
    line.append(c);
  }

  private void end() {
    sink.accept(line.toString());
    line.setLength(0);
  }
}
