package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.trainyard.emulator.run.replica.Output;

/** Takes a container's two streams as they come. */
final class Frames extends ResultCallback.Adapter<Frame> {
  private final Output output;

  Frames(Output output) {
    this.output = output;
  }

  @Override
  public void onNext(Frame frame) {
    if (frame.getStreamType() == StreamType.STDERR) {
      output.stderr().feed(frame.getPayload());
    } else {
      output.stdout().feed(frame.getPayload());
    }
  }
}
