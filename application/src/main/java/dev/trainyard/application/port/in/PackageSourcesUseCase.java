package dev.trainyard.application.port.in;

import dev.trainyard.domain.packaging.SourceDistribution;
import dev.trainyard.domain.rules.Violation;
import java.nio.file.Path;
import java.util.List;

/** Makes a Python source distribution of a folder. Equal sources give equal bytes. */
public interface PackageSourcesUseCase {
  Outcome pack(Command command);

  /**
   * What to make.
   *
   * @param into the folder that the file is put into; made if it is missing
   */
  record Command(SourceDistribution distribution, Path into) {}

  /** What became of it. */
  sealed interface Outcome {
    /** The file is there; one that was there before is replaced. */
    record Packed(Path file) implements Outcome {}

    /** Nothing was done, for all of these reasons. */
    record Refused(List<Violation> violations) implements Outcome {}

    /** This machine did not do its part; a sentence for the user. */
    record Failed(String why) implements Outcome {}
  }
}
