/** One job from its admission to its end: who is started, what is heard, how it is judged. */
@NullMarked
package dev.trainyard.emulator.run.job;

import org.jspecify.annotations.NullMarked;
