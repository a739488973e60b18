/** A local Vertex AI: its settings, and the door for those who run it in their own JVM. */
@NullMarked
package dev.trainyard.emulator;

import org.jspecify.annotations.NullMarked;
