/** The commands about batches, in their group. */
@NullMarked
package dev.trainyard.cli.batches;

import org.jspecify.annotations.NullMarked;
