package dev.trainyard.emulator.chaos.form;

import dev.trainyard.emulator.admin.AdminCall;
import dev.trainyard.emulator.chaos.Faults;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file with what one could {@code PUT} to the route. */
public final class FaultFile {
  private FaultFile() {}

  /**
   * Puts the faults in the file in force.
   *
   * @throws IOException if it cannot be read, or is wrong; the message names everything that is
   */
  public static void read(Path file, Faults faults) throws IOException {
    String text = Files.readString(file);
    try {
      faults.replace(
          new FaultReader(faults.methods()).all(new AdminCall(Map.of(), Map.of(), text).body()));
    } catch (StatusRuntimeException e) {
      throw new IOException(file + ": " + Status.fromThrowable(e).getDescription(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
