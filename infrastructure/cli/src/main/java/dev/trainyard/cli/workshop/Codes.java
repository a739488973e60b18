package dev.trainyard.cli.workshop;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.domain.packaging.Dependencies;
import dev.trainyard.domain.packaging.EntryPoint;
import dev.trainyard.domain.packaging.TrainingCode;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Code as flags say it, in the domain's words, and back. */
final class Codes {
  private Codes() {}

  static TrainingCode of(PackagedPool pool) {
    EntryPoint entry =
        switch (pool.entry()) {
          case PackagedPool.Entry.Script(var path) -> new EntryPoint.Script(path);
          case PackagedPool.Entry.PythonModule(var name) -> new EntryPoint.Module(name);
        };
    PackagedPool.Extras extras = pool.extras();
    return new TrainingCode(
        pool.localPackagePath(),
        entry,
        new Dependencies(extras.requirements(), extras.packages(), extras.folders()));
  }

  static CommandFailedException refusal(List<Violation> violations) {
    return badInput(
        violations.stream()
            .map(violation -> violation.field() + ": " + violation.message())
            .collect(Collectors.joining("\n")));
  }
}
