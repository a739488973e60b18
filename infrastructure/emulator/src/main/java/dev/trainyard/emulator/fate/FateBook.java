package dev.trainyard.emulator.fate;

/** The fates as they are at present; a job keeps the one that it began with. */
public final class FateBook {
  private volatile Fates fates;

  public FateBook(Fates fates) {
    this.fates = fates;
  }

  public Fates fates() {
    return fates;
  }

  public void set(Fates fates) {
    this.fates = fates;
  }
}
