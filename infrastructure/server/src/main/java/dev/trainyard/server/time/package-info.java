/** What time it is, the same for all servers. */
@NullMarked
package dev.trainyard.server.time;

import org.jspecify.annotations.NullMarked;
