/** What Vertex does where nobody outside knows, as switches. */
@NullMarked
package dev.trainyard.emulator.assumptions;

import org.jspecify.annotations.NullMarked;
