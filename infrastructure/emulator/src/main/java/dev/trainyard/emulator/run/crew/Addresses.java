package dev.trainyard.emulator.run.crew;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands out loopback addresses on which Vertex's port 2222 is free: a host of its own for each
 * replica where the system has 127/8, else a port of its own.
 */
public final class Addresses {
  private static final int VERTEX_PORT = 2222;
  private static final int TRIES = 8;
  private static final int HOSTS = 253 * 254 * 254;

  private final AtomicReference<String> holder = new AtomicReference<>("");
  private final AtomicInteger next = new AtomicInteger(ThreadLocalRandom.current().nextInt(HOSTS));

  Address next() {
    for (int tries = 0; tries < TRIES; tries++) {
      Address candidate = new Address(host(), VERTEX_PORT);
      if (isFree(candidate)) {
        return candidate;
      }
    }
    return new Address("127.0.0.1", anyFreePort());
  }

  /**
   * The primary's own port for the first job that asks and has not given it back; a free one for
   * others, because a process group listens on that port of every address of this machine.
   */
  int masterPort(String job, Seat primary) {
    boolean first = holder.updateAndGet(now -> now.isEmpty() ? job : now).equals(job);
    return first ? primary.address().port() : anyFreePort();
  }

  /** Ends the job's hold on its master port. */
  public void release(String job) {
    holder.updateAndGet(now -> now.equals(job) ? "" : now);
  }

  private String host() {
    int number = Math.floorMod(next.getAndIncrement(), HOSTS);
    int last = number % 254 + 1;
    int third = number / 254 % 254 + 1;
    int second = number / (254 * 254) + 1;
    return "127." + second + "." + third + "." + last;
  }

  private static boolean isFree(Address address) {
    try (var _ = new ServerSocket(address.port(), 1, InetAddress.getByName(address.host()))) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  static int anyFreePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port on 127.0.0.1", e);
    }
  }
}
