/** Replicas as containers of an engine on this machine, that cannot outlive the emulator. */
@NullMarked
package dev.trainyard.emulator.run.container;

import org.jspecify.annotations.NullMarked;
