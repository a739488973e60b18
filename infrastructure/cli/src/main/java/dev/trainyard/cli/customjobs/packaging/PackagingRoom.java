package dev.trainyard.cli.customjobs.packaging;

import dev.trainyard.cli.context.Aim;
import java.io.PrintWriter;

/** Where code is packed for the server that a command means. */
@FunctionalInterface
public interface PackagingRoom {
  /**
   * @param err where it is said how it goes on
   */
  Packaging openFor(Aim aim, PrintWriter err);
}
