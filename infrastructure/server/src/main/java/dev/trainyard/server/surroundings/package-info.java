/** PostgreSQL, Kafka and Vertex as this server will find them: named by a setting and checked, or started beside it. */
@NullMarked
package dev.trainyard.server.surroundings;

import org.jspecify.annotations.NullMarked;
