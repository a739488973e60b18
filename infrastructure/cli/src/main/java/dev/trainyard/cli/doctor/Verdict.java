package dev.trainyard.cli.doctor;

/** How a finding bears on training jobs that run here. */
enum Verdict {
  OK,
  /** Something is less than it could be; jobs run all the same. */
  NOTE,
  /** No job runs here before this is mended. */
  MISSING
}
