/**
 * The messages inside a {@code CustomJob} between protobuf and domain, one mapper each. Only {@code
 * CustomJobMapper} calls it.
 */
@NullMarked
package dev.trainyard.adapters.vertex.wire.message;

import org.jspecify.annotations.NullMarked;
