package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.replica.Scripts;
import dev.trainyard.emulator.run.replica.Watchers;
import org.jspecify.annotations.Nullable;

/**
 * What replicas are started with.
 *
 * @param engine null where replicas are processes only
 */
public record Tools(Scripts scripts, Watchers watchers, Powers powers, @Nullable Engine engine) {}
