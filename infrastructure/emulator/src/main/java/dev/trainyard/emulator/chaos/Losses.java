package dev.trainyard.emulator.chaos;

import dev.trainyard.adapters.vertex.front.damage.Breadth;
import dev.trainyard.emulator.chaos.harm.Loss;
import dev.trainyard.emulator.chaos.harm.Moment;
import java.time.Duration;

/** Faults of the way: late answers, lost ones. Over HTTP/1.1 a stream is its connection. */
public interface Losses<T> extends Ending<T> {
  default T delay(Duration delay) {
    return delay(delay, delay);
  }

  /** Before anything is done. */
  default T delay(Duration least, Duration most) {
    return by(new Loss.Delay(least, most, Moment.BEFORE));
  }

  /** After it was done. */
  default T delayAnswer(Duration delay) {
    return by(new Loss.Delay(delay, delay, Moment.AFTER));
  }

  /** Nothing is done, and nothing answered however long the caller waits. */
  default T noAnswer() {
    return by(new Loss.NoAnswer(Moment.BEFORE));
  }

  default T noAnswerAfterEffect() {
    return by(new Loss.NoAnswer(Moment.AFTER));
  }

  default T reset() {
    return by(new Loss.Reset(Moment.BEFORE, Breadth.CONNECTION));
  }

  default T resetAfterEffect() {
    return by(new Loss.Reset(Moment.AFTER, Breadth.CONNECTION));
  }

  default T resetStream() {
    return by(new Loss.Reset(Moment.BEFORE, Breadth.STREAM));
  }

  default T resetStreamAfterEffect() {
    return by(new Loss.Reset(Moment.AFTER, Breadth.STREAM));
  }

  /** Done, and the connection closed in the middle of the answer. */
  default T halfAnswer() {
    return by(new Loss.HalfAnswer(Breadth.CONNECTION));
  }

  /** Done, and the stream reset in the middle of the answer. */
  default T halfAnswerOfStream() {
    return by(new Loss.HalfAnswer(Breadth.STREAM));
  }
}
