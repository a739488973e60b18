package dev.trainyard.chaos.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
  private final Spell spell = new Spell();
  private final BlockingQueue<Parcel> parcels = new ArrayBlockingQueue<>(UNDER_WAY);
  private final Thread reader = Thread.ofVirtual().unstarted(this::read);
  private final Thread writer = Thread.ofVirtual().unstarted(this::write);

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

  void befall(Fault fault) {
    if (spell.become(fault)) {
      line.cut();
    }
  }

  private void read() {
    byte[] buffer = new byte[READ];
    try {
      for (int count = 0; count >= 0; ) {
        count = from.getInputStream().read(buffer);
        byte[] bytes = Arrays.copyOf(buffer, Math.max(count, 0));
        if (!spell.swallows()) {
          parcels.put(new Parcel(bytes, spell.due()));
        }
      }
    } catch (IOException _) {
      broken();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  // why: a machine that went away does not tell the other side of it either
  private void broken() {
    if (!spell.swallows()) {
      line.cut();
    }
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
    spell.awaitFlow();
    return parcel;
  }

  private void send(byte[] bytes) throws IOException, InterruptedException {
    for (int at = 0; at < bytes.length; ) {
      int some = spell.piece(bytes.length - at);
      if (some == 0) {
        line.cut();
        return;
      }
      to.getOutputStream().write(bytes, at, some);
      at += some;
    }
  }
}
