package dev.trainyard.adapters.vertex.wire.filter;

import dev.trainyard.domain.job.RemoteJob.State;
import java.util.function.Function;

/**
 * The states that a filter may name.
 *
 * @param type what they are called together, such as {@code JobState}
 * @param read gives the state of a name, or throws an {@link IllegalArgumentException}
 */
public record StateNames(String type, Function<String, State> read) {}
