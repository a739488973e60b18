/** The processes of a stack, each of which can be killed, stopped for a while and started again. */
@NullMarked
package dev.trainyard.chaos.stage;

import org.jspecify.annotations.NullMarked;
