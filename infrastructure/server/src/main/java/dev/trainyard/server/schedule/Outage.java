package dev.trainyard.server.schedule;

import org.jboss.logging.Logger;

/** Tells of an outage once when it begins and once when it ends, not at every tick. */
final class Outage {
  private static final Logger LOG = Logger.getLogger(Corridor.class);

  private final String corridor;
  private String trouble = "";

  Outage(String corridor) {
    this.corridor = corridor;
  }

  synchronized void goesOn(RuntimeException e) {
    if (!trouble.equals(e.toString())) {
      trouble = e.toString();
      LOG.warnf(e, "%s stopped and will try again at its next tick", corridor);
    }
  }

  synchronized void isOver() {
    if (!trouble.isEmpty()) {
      trouble = "";
      LOG.infof("%s goes on", corridor);
    }
  }
}
