package dev.trainyard.application.port.out;

import dev.trainyard.domain.packaging.SourceDistribution;
import dev.trainyard.domain.packaging.SourceTree;
import java.nio.file.Path;

/** Folders with code on this machine, without what their ignore files leave out. */
public interface Sources {
  /**
   * What lies in a folder now; one that is not there has nothing, not even itself.
   *
   * @throws dev.trainyard.application.port.PackagingFailedException if it cannot be read
   */
  SourceTree look(Path folder);

  /**
   * Writes a source distribution into a folder, as a whole or not at all. Equal sources give equal
   * bytes. A folder that has neither {@code setup.py} nor {@code pyproject.toml} gets a {@code
   * setup.py} that takes all its packages and what {@code requirements.txt} lists.
   *
   * @throws dev.trainyard.application.port.PackagingFailedException if it cannot
   */
  Path write(SourceDistribution distribution, Path into);
}
