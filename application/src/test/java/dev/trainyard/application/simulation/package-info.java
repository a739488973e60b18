/**
 * The whole house in one thread of time: the real domain and use cases of several servers against a
 * database, a Vertex and a Kafka that fail in every way that the ports allow. A seed decides who
 * acts next and what breaks; the same seed gives the same story.
 */
@NullMarked
package dev.trainyard.application.simulation;

import org.jspecify.annotations.NullMarked;
