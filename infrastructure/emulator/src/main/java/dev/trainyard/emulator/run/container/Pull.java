package dev.trainyard.emulator.run.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pull that goes on while one looks whether it is over; the client's own ends at the first. */
final class Pull extends ResultCallback.Adapter<PullResponseItem> {
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile String trouble = "";

  @Override
  public void onNext(PullResponseItem item) {
    var detail = item.getErrorDetail();
    if (detail != null && detail.getMessage() != null) {
      trouble = detail.getMessage();
    }
  }

  @Override
  public void onError(Throwable failure) {
    super.onError(failure);
    trouble = failure instanceof RuntimeException e ? Words.of(e) : failure.toString();
    over.countDown();
  }

  @Override
  public void onComplete() {
    super.onComplete();
    over.countDown();
  }

  /** Waits a while for its end. */
  boolean isOver(long millis) throws InterruptedException {
    return over.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Why it brought nothing; {@code ""} if nothing is known to have gone wrong. */
  String trouble() {
    return trouble;
  }
}
