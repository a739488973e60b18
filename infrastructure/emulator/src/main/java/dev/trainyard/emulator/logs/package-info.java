/** The logs of jobs over HTTP, whole or while they grow, and as Cloud Logging shows them. */
@NullMarked
package dev.trainyard.emulator.logs;

import org.jspecify.annotations.NullMarked;
