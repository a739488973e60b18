/** A template and the parameters that make jobs of it. Knows nothing of servers. */
@NullMarked
package dev.trainyard.cli.batches.sweep;

import org.jspecify.annotations.NullMarked;
