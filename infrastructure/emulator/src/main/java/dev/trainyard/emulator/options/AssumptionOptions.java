package dev.trainyard.emulator.options;

import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.assumptions.Assumptions.CancelOfEnded;
import dev.trainyard.emulator.assumptions.Assumptions.Created;
import dev.trainyard.emulator.assumptions.Assumptions.DeleteOfLive;
import dev.trainyard.emulator.assumptions.Assumptions.End;
import dev.trainyard.emulator.assumptions.Assumptions.Retried;
import dev.trainyard.emulator.assumptions.Assumptions.Undeclared;
import dev.trainyard.emulator.assumptions.Codes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What Vertex does where nobody outside knows. */
public final class AssumptionOptions {
  @ArgGroup(exclusive = false, heading = "%nWhere Vertex's behaviour is not known:%n")
  private Choices choices = new Choices();

  public Assumptions assumptions() {
    return choices.assumptions();
  }

  private static final class Choices {
    @Option(
        names = "--assume-created",
        description = "A new job that need not wait: pending or queued (${DEFAULT-VALUE}).",
        defaultValue = "pending")
    private Created created = Created.PENDING;

    @Option(
        names = "--assume-timeout",
        description = "After scheduling.timeout: cancelled or failed (${DEFAULT-VALUE}).",
        defaultValue = "cancelled")
    private End timeout = End.CANCELLED;

    @Option(
        names = "--assume-max-wait",
        description = "After maxWaitDuration: cancelled or failed (${DEFAULT-VALUE}).",
        defaultValue = "failed")
    private End maxWait = End.FAILED;

    @Option(
        names = "--assume-retried",
        description = "Between two tries: pending or running (${DEFAULT-VALUE}).",
        defaultValue = "pending")
    private Retried retried = Retried.PENDING;

    @Option(
        names = "--assume-cancel-of-ended",
        description = "ok or failed_precondition (${DEFAULT-VALUE}).",
        defaultValue = "ok")
    private CancelOfEnded cancelOfEnded = CancelOfEnded.OK;

    @Option(
        names = "--assume-delete-of-live",
        description = "refused or cancels_first (${DEFAULT-VALUE}).",
        defaultValue = "refused")
    private DeleteOfLive deleteOfLive = DeleteOfLive.REFUSED;

    @Option(
        names = "--assume-undeclared-resource",
        description =
            "A job on an unknown persistent resource: refused or accepted (${DEFAULT-VALUE}).",
        defaultValue = "refused")
    private Undeclared undeclared = Undeclared.REFUSED;

    @Option(
        names = "--assume-code-out-of-memory",
        description = "error.code of a replica out of memory (${DEFAULT-VALUE}).",
        defaultValue = "9")
    private int outOfMemory = Codes.USUAL.outOfMemory();

    @Option(
        names = "--assume-code-stockout",
        description = "error.code where machines are lacking (${DEFAULT-VALUE}).",
        defaultValue = "8")
    private int stockout = Codes.USUAL.stockout();

    @Option(
        names = "--assume-code-internal",
        description = "error.code of Vertex's own trouble (${DEFAULT-VALUE}).",
        defaultValue = "13")
    private int internal = Codes.USUAL.internal();

    Assumptions assumptions() {
      return new Assumptions(
          created,
          timeout,
          maxWait,
          retried,
          cancelOfEnded,
          deleteOfLive,
          undeclared,
          new Codes(outOfMemory, stockout, internal));
    }
  }
}
