/**
 * The form of a request, by protobuf's descriptors: JSON into messages, faults with their paths,
 * unknown fields. Only the package around it calls it.
 */
@NullMarked
package dev.trainyard.adapters.vertex.wire.form;

import org.jspecify.annotations.NullMarked;
