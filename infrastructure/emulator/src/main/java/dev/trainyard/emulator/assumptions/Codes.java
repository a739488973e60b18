package dev.trainyard.emulator.assumptions;

/**
 * The numbers of {@code google.rpc.Code} in {@code CustomJob.error} that are not known.
 *
 * @param outOfMemory of a replica that had too little memory
 * @param stockout of a job for which there were no machines
 * @param internal of Vertex's own trouble
 */
public record Codes(int outOfMemory, int stockout, int internal) {
  public static final Codes USUAL = new Codes(9, 8, 13);

  private static final int LARGEST = 16;

  public Codes {
    check("outOfMemory", outOfMemory);
    check("stockout", stockout);
    check("internal", internal);
  }

  private static void check(String name, int code) {
    if (code < 1 || code > LARGEST) {
      throw new IllegalArgumentException(
          name + " must be a google.rpc.Code from 1 to " + LARGEST + ", not " + code);
    }
  }
}
