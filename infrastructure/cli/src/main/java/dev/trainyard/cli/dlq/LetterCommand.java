package dev.trainyard.cli.dlq;

import dev.trainyard.cli.local.Surroundings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about dead letters have in common. */
@Command(mixinStandardHelpOptions = true)
abstract class LetterCommand implements Callable<Integer> {
  static final String TOPIC = "trainyard.submissions.dlq";

  protected final Surroundings around;

  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private LetterFilter filter = new LetterFilter();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  LetterCommand(Surroundings around) {
    this.around = around;
  }

  final String kafka() {
    return kafka.address(around);
  }

  final LetterFilter filter() {
    return filter;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Those that fit, in the order of each partition. */
  final void each(Consumer<Letter> visit) {
    new WholeTopic(kafka(), TOPIC)
        .each(one -> {
          Letter letter = new Letter(one);
          if (filter.fits(letter)) {
            visit.accept(letter);
          }
        });
  }
}
