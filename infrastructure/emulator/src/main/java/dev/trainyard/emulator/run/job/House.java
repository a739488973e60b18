package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.fate.FateBook;
import dev.trainyard.emulator.quota.Admission;
import dev.trainyard.emulator.time.Timekeeper;

/** What all runs of one emulator share, whatever running means. */
public record House(
    Timekeeper time,
    Progress progress,
    FateBook fates,
    Admission admission,
    Assumptions assumptions) {}
