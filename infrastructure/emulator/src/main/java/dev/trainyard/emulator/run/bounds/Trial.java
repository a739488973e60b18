package dev.trainyard.emulator.run.bounds;

import java.nio.file.Path;
import java.util.List;

/** Starts a program that does nothing for a while. */
public interface Trial {
  /** Whether a watcher with these words got it to its good end. */
  boolean works(List<String> words);

  /** An empty folder for the words. */
  Path stage();
}
