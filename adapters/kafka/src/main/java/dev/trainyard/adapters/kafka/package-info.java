/**
 * Trainyard on Kafka: submissions and cancel commands in, dead letters and events out. Here is what
 * its four packages share; {@code form} reads a record, {@code intake} hands it in, {@code
 * deadletter} gives back what cannot be taken, {@code events} tells the world.
 */
@NullMarked
package dev.trainyard.adapters.kafka;

import org.jspecify.annotations.NullMarked;
