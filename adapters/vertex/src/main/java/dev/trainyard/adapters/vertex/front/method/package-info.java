/**
 * Google's methods as Vertex answers them, once for every house: a house says what it has by {@link
 * dev.trainyard.adapters.vertex.front.method.Resources} and {@link
 * dev.trainyard.adapters.vertex.front.operation.OperationDoors}.
 */
@NullMarked
package dev.trainyard.adapters.vertex.front.method;

import org.jspecify.annotations.NullMarked;
