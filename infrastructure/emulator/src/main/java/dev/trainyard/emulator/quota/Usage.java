package dev.trainyard.emulator.quota;

import java.util.OptionalLong;

/**
 * How much of a quota is used.
 *
 * @param limit empty where there is none
 */
public record Usage(
    String project, String location, String metric, long used, OptionalLong limit) {}
