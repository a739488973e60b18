/** The corridors' clockwork: ticks and hints. */
@NullMarked
package dev.trainyard.server.schedule;

import org.jspecify.annotations.NullMarked;
