package dev.trainyard.emulator.run.bounds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts a program that does nothing for a while. */
public interface Trial {
  /** Whether a watcher with these words got it to its good end. */
  boolean works(List<String> words);

  /** Words by which a few files of an image would stand in their places. */
  List<String> tree() throws IOException;

  /** An empty folder for the words. */
  Path stage();
}
