/** The {@code trainyard} command: its start and its exit codes. Nobody depends on it. */
@NullMarked
package dev.trainyard.cli;

import org.jspecify.annotations.NullMarked;
