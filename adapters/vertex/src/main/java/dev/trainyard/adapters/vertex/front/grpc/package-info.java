/** The gRPC half of the front. */
@NullMarked
package dev.trainyard.adapters.vertex.front.grpc;

import org.jspecify.annotations.NullMarked;
