/**
 * What callers speak to: Google's own gRPC services. Turns names, filters and refusals into engine
 * calls and back.
 */
@NullMarked
package dev.trainyard.emulator.front;

import org.jspecify.annotations.NullMarked;
