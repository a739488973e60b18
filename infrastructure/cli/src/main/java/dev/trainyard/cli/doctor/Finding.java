package dev.trainyard.cli.doctor;

/**
 * One thing that was looked at.
 *
 * @param found what is there, or what follows from what is not
 * @param advice what to do; empty if nothing needs to be done
 */
record Finding(String what, Verdict verdict, String found, String advice) {
  static Finding ok(String what, String found) {
    return new Finding(what, Verdict.OK, found, "");
  }

  static Finding note(String what, String found, String advice) {
    return new Finding(what, Verdict.NOTE, found, advice);
  }

  static Finding missing(String what, String found, String advice) {
    return new Finding(what, Verdict.MISSING, found, advice);
  }
}
