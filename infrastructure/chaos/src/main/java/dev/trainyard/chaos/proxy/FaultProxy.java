package dev.trainyard.chaos.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands on loopback between clients and a server. Without a fault it is not felt; a fault is for
 * all connections, those to come as well, or for one. Threads are virtual.
 */
public final class FaultProxy implements AutoCloseable {
  private final InetSocketAddress target;
  private final int port;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final Map<Way, Fault> faults = new EnumMap<>(Way.class);
  private @Nullable Entrance entrance;
  private boolean closed;

  private FaultProxy(InetSocketAddress target, int wanted) {
    this.target = target;
    befall(Fault.NONE);
    Entrance first = Entrance.open(wanted, this::connect);
    entrance = first;
    port = first.port();
  }

  /**
   * Stands before {@code 127.0.0.1:target}.
   *
   * @param port where it listens, 0 for a free one; what is healed comes back to it
   */
  public static FaultProxy before(int target, int port) {
    return new FaultProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), port);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Host and port. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** The connections that are open, in no order. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Both directions of every connection, in place of what befell them before. */
  public void befall(Fault fault) {
    for (Way way : Way.values()) {
      befall(way, fault);
    }
  }

  /** One direction of every connection, in place of what befell it before. */
  public void befall(Way way, Fault fault) {
    synchronized (faults) {
      faults.put(way, fault);
    }
    lines.forEach(line -> line.befall(way, fault));
  }

  /** Resets the connections that are open. */
  public void cut() {
    lines.forEach(Line::cut);
  }

  /** New connections are refused by the system; those that are open stay. */
  public synchronized void refuse() {
    try (Entrance _ = entrance) {
      entrance = null;
    }
  }

  /** Takes every fault away; what lost bytes is reset. */
  public synchronized void heal() {
    befall(Fault.NONE);
    if (entrance == null && !closed) {
      entrance = Entrance.open(port, this::connect);
    }
  }

  /** Ends it, and all connections with it. */
  @Override
  public synchronized void close() {
    closed = true;
    refuse();
    cut();
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    Line line = new Line(client, server, lines::remove);
    try {
      server.connect(target);
      line.noDelay();
    } catch (IOException _) {
      line.cut();
      return;
    }
    synchronized (faults) {
      lines.add(line);
      faults.forEach(line::befall);
    }
    line.carry();
  }
}
