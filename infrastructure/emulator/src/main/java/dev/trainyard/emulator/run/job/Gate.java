package dev.trainyard.emulator.run.job;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.locks.ReentrantLock;

/** Room for a number of replicas, given in the order of asking; a job gets all its room or none. */
public final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final SequencedSet<Pass> waiting = new LinkedHashSet<>();
  private final int capacity;
  private int free;

  public Gate(int capacity) {
    this.capacity = capacity;
    this.free = capacity;
  }

  /** Calls {@code admitted} once, perhaps at once; who asks for more than there is gets all. */
  Pass ask(int replicas, Runnable admitted) {
    Pass pass = new Pass(Math.min(replicas, capacity), admitted);
    lock.lock();
    try {
      waiting.add(pass);
      admitNext();
    } finally {
      lock.unlock();
    }
    return pass;
  }

  private void admitNext() {
    while (!waiting.isEmpty() && waiting.getFirst().replicas <= free) {
      Pass pass = waiting.removeFirst();
      free -= pass.replicas;
      pass.holding = true;
      pass.admitted.run();
    }
  }

  /** Room asked for; closing it gives back what was given, or stops asking. */
  final class Pass implements AutoCloseable {
    private final int replicas;
    private final Runnable admitted;
    private boolean holding;

    private Pass(int replicas, Runnable admitted) {
      this.replicas = replicas;
      this.admitted = admitted;
    }

    @Override
    public void close() {
      lock.lock();
      try {
        waiting.remove(this);
        free += holding ? replicas : 0;
        holding = false;
        admitNext();
      } finally {
        lock.unlock();
      }
    }
  }
}
