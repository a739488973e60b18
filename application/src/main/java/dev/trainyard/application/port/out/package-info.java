/** What Trainyard asks of the world outside: storage, Vertex, the event stream. */
@NullMarked
package dev.trainyard.application.port.out;

import org.jspecify.annotations.NullMarked;
