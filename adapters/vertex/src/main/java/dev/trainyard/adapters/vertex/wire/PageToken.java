package dev.trainyard.adapters.vertex.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Says where the next page of a list begins, in a form that callers cannot read and that only fits
 * the list it was made for.
 */
public final class PageToken {
  private static final int SEAL = 8;

  private PageToken() {}

  /**
   * @param cursor where the next page begins, in the list's own words
   */
  public static String seal(String parent, String filter, String cursor) {
    byte[] text = cursor.getBytes(StandardCharsets.UTF_8);
    byte[] token =
        ByteBuffer.allocate(SEAL + text.length).put(sealOf(parent, filter)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The cursor in a token; {@code ""} for {@code ""}, the first page.
   *
   * @throws IllegalArgumentException if the token was not made for this parent and filter
   */
  public static String open(String token, String parent, String filter) {
    if (token.isEmpty()) {
      return "";
    }
    byte[] bytes = decode(token);
    if (bytes.length < SEAL
        || !MessageDigest.isEqual(Arrays.copyOf(bytes, SEAL), sealOf(parent, filter))) {
      throw new IllegalArgumentException(
          "Page token is invalid: it belongs to a list with another parent or filter.");
    }
    return new String(bytes, SEAL, bytes.length - SEAL, StandardCharsets.UTF_8);
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Page token is invalid.", e);
    }
  }

  private static byte[] sealOf(String parent, String filter) {
    try {
      byte[] list = (parent + '\n' + filter).getBytes(StandardCharsets.UTF_8);
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(list), SEAL);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
