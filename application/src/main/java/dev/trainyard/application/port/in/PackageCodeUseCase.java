package dev.trainyard.application.port.in;

import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.Progress;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.TrainingCode;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/**
 * Makes an image of code and brings it where it shall be. Equal code, dependencies and base give an
 * equal digest; what the registry has is not sent again, so it may be repeated after any failure.
 */
public interface PackageCodeUseCase {
  /** Returns when the image is there. */
  Outcome pack(Command command, Progress progress);

  /** What to make, and where it goes. */
  record Command(TrainingCode code, Base base, Destination destination) {}

  /** What became of it. */
  sealed interface Outcome {
    /** It is there. */
    record Packaged(PackagedImage image) implements Outcome {}

    /** Nothing was done, for all of these reasons. */
    record Refused(List<Violation> violations) implements Outcome {}

    /** Nobody answers where the base should be; a sentence for the user. */
    record BaseAway(String why) implements Outcome {}

    /** The registry, pip or this machine did not do its part; a sentence for the user. */
    record Failed(String why) implements Outcome {}
  }
}
