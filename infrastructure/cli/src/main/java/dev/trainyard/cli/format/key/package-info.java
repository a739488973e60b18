/**
 * Keys into JSON as gcloud's users write them: dotted paths, indexes, columns, sort orders. Used by
 * formats and filters.
 */
@NullMarked
package dev.trainyard.cli.format.key;

import org.jspecify.annotations.NullMarked;
