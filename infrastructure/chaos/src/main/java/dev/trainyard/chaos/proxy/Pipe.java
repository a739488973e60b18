package dev.trainyard.chaos.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** One direction of a connection: a thread that reads, one that writes, parcels between them. */
final class Pipe {
  private static final int READ = 16 * 1024;
  private static final int UNDER_WAY = 64;

  /** Bytes and when they are due; none at all is the end. */
  private record Parcel(byte[] bytes, long due) {}

  private final Socket from;
  private final Socket to;
  private final Line line;
  private final Thread reader = Thread.ofVirtual().unstarted(this::read);
  private final Thread writer = Thread.ofVirtual().unstarted(this::write);
  private final BlockingQueue<Parcel> parcels = new ArrayBlockingQueue<>(UNDER_WAY);
  private Fault fault = Fault.NONE;
  private boolean lossy;
  private long left = Long.MAX_VALUE;
  private long newest = System.nanoTime();

  Pipe(Socket from, Socket to, Line line) {
    this.from = from;
    this.to = to;
    this.line = line;
  }

  void start() {
    reader.start();
    writer.start();
  }

  void stop() {
    reader.interrupt();
    writer.interrupt();
  }

  void befall(Fault next) {
    boolean cut;
    synchronized (this) {
      cut = lossy && !(next instanceof Fault.Swallow);
      left = next instanceof Fault.ResetAfter(long bytes) ? bytes : Long.MAX_VALUE;
      fault = next;
      notifyAll();
    }
    if (cut) {
      line.cut();
    }
  }

  private void read() {
    byte[] buffer = new byte[READ];
    try {
      for (int count = 0; count >= 0; ) {
        count = from.getInputStream().read(buffer);
        byte[] bytes = Arrays.copyOf(buffer, Math.max(count, 0));
        if (!swallows()) {
          parcels.put(new Parcel(bytes, due()));
        }
      }
    } catch (IOException _) {
      broken();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean swallows() {
    lossy |= fault instanceof Fault.Swallow;
    return lossy;
  }

  // why: a machine that went away does not tell the other side of it either
  private void broken() {
    if (!swallows()) {
      line.cut();
    }
  }

  private synchronized long due() {
    long now = System.nanoTime();
    if (fault instanceof Fault.Late(var latency, var jitter)) {
      long extra = ThreadLocalRandom.current().nextLong(jitter.toNanos() + 1);
      now += latency.toNanos() + extra;
    }
    newest = Math.max(newest, now);
    return newest;
  }

  private void write() {
    try {
      Parcel parcel = next();
      while (parcel.bytes().length > 0) {
        send(parcel.bytes());
        parcel = next();
      }
      to.shutdownOutput();
      line.ran();
    } catch (IOException _) {
      broken();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Parcel next() throws InterruptedException {
    Parcel parcel = parcels.take();
    TimeUnit.NANOSECONDS.sleep(parcel.due() - System.nanoTime());
    synchronized (this) {
      while (fault instanceof Fault.Stall) {
        wait();
      }
    }
    return parcel;
  }

  private void send(byte[] bytes) throws IOException, InterruptedException {
    for (int at = 0; at < bytes.length; ) {
      int some = Math.min(bytes.length - at, piece());
      if (some == 0) {
        line.cut();
        return;
      }
      to.getOutputStream().write(bytes, at, some);
      at += some;
      spend(some);
    }
  }

  /** How many may go now, after a tenth of a second where the way is thin; 0 if that was all. */
  private int piece() throws InterruptedException {
    if (fault() instanceof Fault.Thin(int bytesPerSecond)) {
      int some = Math.max(1, bytesPerSecond / 10);
      TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) * some / bytesPerSecond);
      return some;
    }
    synchronized (this) {
      return (int) Math.min(READ, left);
    }
  }

  private synchronized Fault fault() {
    return fault;
  }

  private synchronized void spend(int bytes) {
    left = left == Long.MAX_VALUE ? left : left - bytes;
  }
}
