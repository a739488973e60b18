package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.damage.Breadth;
import dev.trainyard.adapters.vertex.front.damage.Damage;
import dev.trainyard.adapters.vertex.front.damage.DamagedAnswerException;
import dev.trainyard.emulator.chaos.harm.Loss;
import dev.trainyard.emulator.chaos.harm.Moment;
import java.time.Duration;

/** Answers late or not at all. */
final class Losing {
  private Losing() {}

  static Message answer(Loss loss, Scene scene) {
    scene.memory().struck();
    return switch (loss) {
      case Loss.Delay(Duration least, Duration most, Moment moment) -> {
        long span = most.minus(least).toNanos();
        Duration delay = least.plusNanos(span == 0 ? 0 : scene.random().nextLong(span + 1));
        yield late(delay, moment, scene);
      }
      case Loss.NoAnswer(Moment moment) -> throw lost(moment, new Damage.Silence(), scene);
      case Loss.Reset(Moment moment, Breadth breadth) ->
          throw lost(moment, new Damage.Cut(breadth), scene);
      case Loss.HalfAnswer(Breadth breadth) ->
          throw new DamagedAnswerException(new Damage.Half(scene.work().get(), breadth));
    };
  }

  private static DamagedAnswerException lost(Moment moment, Damage damage, Scene scene) {
    scene.let(moment);
    return new DamagedAnswerException(damage);
  }

  private static Message late(Duration delay, Moment moment, Scene scene) {
    return switch (moment) {
      case BEFORE -> {
        scene.world().pause().last(delay);
        yield scene.work().get();
      }
      case AFTER -> {
        try {
          yield scene.work().get();
        } finally {
          scene.world().pause().last(delay);
        }
      }
    };
  }
}
