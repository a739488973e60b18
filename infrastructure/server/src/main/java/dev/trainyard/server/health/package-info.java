/** Tells which of PostgreSQL, Kafka and Vertex is away. */
@NullMarked
package dev.trainyard.server.health;

import org.jspecify.annotations.NullMarked;
