package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustomJobJsonFuzzTest {
  private static final int ROUNDS = 10_000;
  private static final long SEED = 20261123;
  private static final List<String> SCRAPS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\ud83d",
          "\\u0000",
          "null",
          "true",
          "1e9999",
          "-0",
          "99999999999999999999",
          "\"task\":{}",
          "\"pythonPackageSpec\":{}",
          "\"labels\":[]");

  private final Random random = new Random(SEED);

  @Test
  void neverThrowsAndOnlyPassesWhatGooglesParserReadsTheSame() throws Exception {
    List<String> samples = ProtoSamples.everyField().stream().map(CustomJobJson::print).toList();
    int sound = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] json = mutated(samples.get(round % 2).getBytes(StandardCharsets.UTF_8));
      Reading reading = CustomJobJson.read(json);
      if (reading.isSound()) {
        sound++;
        assertSame(new String(json, StandardCharsets.UTF_8), reading);
      } else {
        assertThat(reading.violations()).allMatch(violation -> !violation.message().isBlank());
      }
    }
    assertThat(sound).isBetween(ROUNDS / 20, ROUNDS * 9 / 10);
  }

  private static void assertSame(String json, Reading reading) throws Exception {
    var theirs = com.google.cloud.aiplatform.v1.CustomJob.newBuilder();
    JsonFormat.parser().merge(json, theirs);
    assertThat(reading.request()).isEqualTo(CustomJobMapper.toDomain(theirs.build()));
  }

  private byte[] mutated(byte[] json) {
    byte[] result = json;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      result = changed(result);
    }
    return result;
  }

  private byte[] changed(byte[] json) {
    int at = random.nextInt(json.length);
    return switch (random.nextInt(5)) {
      case 0 -> spliced(json, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 1 -> spliced(json, at, Math.min(json.length, at + random.nextInt(40)), new byte[0]);
      case 2 -> spliced(json, at, at, scrap());
      case 3 -> spliced(json, at, at, copyFrom(json));
      default -> spliced(json, at, at + 1, new byte[] {(byte) ('0' + random.nextInt(10))});
    };
  }

  private byte[] scrap() {
    return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] copyFrom(byte[] json) {
    int from = random.nextInt(json.length);
    return java.util.Arrays.copyOfRange(
        json, from, Math.min(json.length, from + random.nextInt(60)));
  }

  private static byte[] spliced(byte[] json, int from, int to, byte[] piece) {
    byte[] result = new byte[json.length - (to - from) + piece.length];
    System.arraycopy(json, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(json, to, result, from + piece.length, json.length - to);
    return result;
  }
}
