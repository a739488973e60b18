package dev.trainyard.application.service;

import dev.trainyard.application.port.BaseAwayException;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.in.PackageCodeUseCase;
import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.application.port.out.Sources;
import dev.trainyard.domain.packaging.CodeRules;
import dev.trainyard.domain.packaging.Recipe;
import dev.trainyard.domain.packaging.SourceTree;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

record PackageCodeService(Sources sources, ImageBuilder builder) implements PackageCodeUseCase {
  @Override
  public Outcome pack(Command command, Progress progress) {
    try {
      SourceTree tree = sources.look(command.code().folder());
      List<Violation> violations = CodeRules.check(command.code(), tree);
      if (!violations.isEmpty()) {
        return new Outcome.Refused(violations);
      }
      Recipe recipe = Recipe.of(command.code(), tree, command.base());
      return new Outcome.Packaged(builder.build(recipe, command.destination(), progress));
    } catch (BaseAwayException e) {
      return new Outcome.BaseAway(String.valueOf(e.getMessage()));
    } catch (PackagingFailedException e) {
      return new Outcome.Failed(String.valueOf(e.getMessage()));
    }
  }
}
