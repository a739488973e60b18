package dev.trainyard.emulator.registry.store;

import dev.trainyard.emulator.registry.store.RegistryException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What content is called: {@code sha256:...} or {@code sha512:...}.
 *
 * @param hex in lower case, as long as the algorithm has it
 */
public record Digest(String algorithm, String hex) {
  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}");
  private static final int PIECE = 1 << 16;

  /** Whether a text is meant as a digest, right or wrong; no tag can be. */
  public static boolean isMeantBy(String text) {
    return text.contains(":");
  }

  /**
   * @throws RegistryException DIGEST_INVALID
   */
  public static Digest parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw RegistryException.invalid(
          Code.DIGEST_INVALID,
          "\"%s\" is no digest such as sha256: and 64 digits from 0 to f.".formatted(text));
    }
    int colon = text.indexOf(':');
    return new Digest(text.substring(0, colon), text.substring(colon + 1));
  }

  /** The usual one, of bytes. */
  static Digest of(byte[] bytes) {
    return of("sha256", sum("sha256").digest(bytes));
  }

  /** Of what was given to a sum, which begins anew. */
  static Digest of(String algorithm, byte[] sum) {
    return new Digest(algorithm, HexFormat.of().formatHex(sum));
  }

  /** The sum by which bytes can be compared with this. */
  MessageDigest sum() {
    return sum(algorithm);
  }

  static MessageDigest sum(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.replace("sha", "SHA-"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  /** A file's, by the same algorithm as this. */
  Digest ofFile(Path file) throws IOException {
    MessageDigest sum = sum();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        sum.update(piece, 0, read);
      }
    }
    return of(algorithm, sum.digest());
  }

  @Override
  public String toString() {
    return algorithm + ":" + hex;
  }
}
