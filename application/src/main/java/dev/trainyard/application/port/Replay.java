package dev.trainyard.application.port;

import java.time.Instant;

/**
 * A part of the history that is told once more.
 *
 * @param id its own, carried by every event that it tells
 * @param topic where to
 * @param actor who asked for it
 * @param at when
 */
public record Replay(String id, HistoryRange range, String topic, String actor, Instant at) {}
