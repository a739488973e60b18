package dev.trainyard.emulator.quota;

import java.util.Map;

/**
 * What a job needs.
 *
 * @param quota of its project's quotas
 * @param room of machines that are there
 * @param isWarm whether its machines need no preparation
 */
record Needs(Map<Resource, Long> quota, Map<Resource, Long> room, boolean isWarm) {
  Needs {
    quota = Map.copyOf(quota);
    room = Map.copyOf(room);
  }
}
