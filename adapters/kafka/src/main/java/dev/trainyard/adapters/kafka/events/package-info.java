/** Tells the world, on two topics, what became of every job. */
@NullMarked
package dev.trainyard.adapters.kafka.events;

import org.jspecify.annotations.NullMarked;
