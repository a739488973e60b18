/**
 * Vertex's words and ours: {@code CustomJob} as protobuf, as JSON and as stored; list filters, page
 * tokens, errors, states and labels. Every door and every store may call it; it calls nobody.
 */
@NullMarked
package dev.trainyard.adapters.vertex.wire;

import org.jspecify.annotations.NullMarked;
