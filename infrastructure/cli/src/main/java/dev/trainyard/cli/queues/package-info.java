/** The commands that show what waits and lives where, and the calls that Vertex allows there. */
@NullMarked
package dev.trainyard.cli.queues;

import org.jspecify.annotations.NullMarked;
