/** Deletions as Vertex's callers see them: long-running operations. */
@NullMarked
package dev.trainyard.adapters.vertex.front.operation;

import org.jspecify.annotations.NullMarked;
