/** Trainyard's HTTP API as a client sees it. Knows nothing of terminals; used by all commands. */
@NullMarked
package dev.trainyard.cli.api;

import org.jspecify.annotations.NullMarked;
