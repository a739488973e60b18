/**
 * Requests whose bodies and answers are too large to be held: an annex takes one as a visit, on a
 * thread of its own that may wait.
 */
@NullMarked
package dev.trainyard.emulator.front.visit;

import org.jspecify.annotations.NullMarked;
