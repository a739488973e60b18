/** What waits and lives where, and the calls that Vertex allows there. Only to be looked at. */
@NullMarked
package dev.trainyard.adapters.web.queue;

import org.jspecify.annotations.NullMarked;
