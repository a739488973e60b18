package dev.trainyard.application.service;

import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.in.PackageSourcesUseCase;
import dev.trainyard.application.port.out.Sources;
import dev.trainyard.domain.packaging.SourceDistribution;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

record PackageSourcesService(Sources sources) implements PackageSourcesUseCase {
  @Override
  public Outcome pack(Command command) {
    try {
      SourceDistribution wanted = command.distribution();
      List<Violation> violations = wanted.check(sources.look(wanted.folder()));
      return violations.isEmpty()
          ? new Outcome.Packed(sources.write(wanted, command.into()))
          : new Outcome.Refused(violations);
    } catch (PackagingFailedException e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    }
  }
}
