/**
 * Vertex as the place where jobs run: the outbound port {@code TrainingService} on Google's own
 * client. Made by the wiring; nobody else calls it but through the port.
 */
@NullMarked
package dev.trainyard.adapters.vertex.client;

import org.jspecify.annotations.NullMarked;
