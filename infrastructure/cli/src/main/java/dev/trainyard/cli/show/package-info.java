/** How things look: tables, colours, progress that redraws itself. Knows nothing of servers. */
@NullMarked
package dev.trainyard.cli.show;

import org.jspecify.annotations.NullMarked;
