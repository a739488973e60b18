/** Whole journeys through real processes: the packaged server, PostgreSQL, Kafka, the emulator. */
@NullMarked
package dev.trainyard.journey;

import org.jspecify.annotations.NullMarked;
