package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Message;
import dev.trainyard.emulator.chaos.harm.Moment;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A call that a fault befalls.
 *
 * @param work does what the call asks for
 * @param random this call's own
 * @param memory the fault's
 */
public record Scene(
    Call call, Supplier<Message> work, RandomGenerator random, Memory memory, World world) {

  /** Lets what was asked for happen, if it is to; nobody hears of its answer. */
  void let(Moment moment) {
    switch (moment) {
      case BEFORE -> {}
      case AFTER -> {
        try {
          Message _ = work.get();
        } catch (StatusRuntimeException | IllegalArgumentException _) {
          // why: a refusal is lost like any other answer
        }
      }
    }
  }
}
