/**
 * How Vertex AI looks from outside, over gRPC and REST on one port, for any backend: a backend
 * hands in methods, and this room turns bytes into their requests and their answers into bytes.
 */
@NullMarked
package dev.trainyard.adapters.vertex.front;

import org.jspecify.annotations.NullMarked;
