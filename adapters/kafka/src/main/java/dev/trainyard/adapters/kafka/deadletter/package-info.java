/**
 * Records that could not be taken, given back with what is wrong with them and where they stood.
 */
@NullMarked
package dev.trainyard.adapters.kafka.deadletter;

import org.jspecify.annotations.NullMarked;
