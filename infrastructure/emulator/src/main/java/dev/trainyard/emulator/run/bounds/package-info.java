/** What a replica may use of this machine, and how this machine keeps it to that. */
@NullMarked
package dev.trainyard.emulator.run.bounds;

import org.jspecify.annotations.NullMarked;
