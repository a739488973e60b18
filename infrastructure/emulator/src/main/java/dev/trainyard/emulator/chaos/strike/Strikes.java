package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Message;
import dev.trainyard.emulator.chaos.harm.Harm;
import dev.trainyard.emulator.chaos.harm.Listing;
import dev.trainyard.emulator.chaos.harm.Loss;
import dev.trainyard.emulator.chaos.harm.Rejection;
import dev.trainyard.emulator.chaos.harm.Sight;

/** Answers calls that a fault befalls. */
public final class Strikes {
  private Strikes() {}

  /** Whether the harm could do anything to this call. */
  public static boolean reaches(Harm harm, Call call) {
    return harm.reaches(call.method())
        && (!(harm instanceof Listing.ExpiredPageToken) || !call.field("page_token").isEmpty());
  }

  /**
   * The answer that the caller gets.
   *
   * @throws io.grpc.StatusRuntimeException if that is an error
   * @throws dev.trainyard.adapters.vertex.front.damage.DamagedAnswerException if it is lost
   */
  public static Message answer(Harm harm, Scene scene) {
    return switch (harm) {
      case Rejection rejection -> Rejecting.answer(rejection, scene);
      case Loss loss -> Losing.answer(loss, scene);
      case Listing listing -> Relisting.answer(listing, scene);
      case Sight sight -> Showing.answer(sight, scene);
    };
  }
}
