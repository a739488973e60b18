/**
 * The commands about dead letters: submissions that were turned away, in the words of the server.
 * They speak with Kafka alone.
 */
@NullMarked
package dev.trainyard.cli.dlq;

import org.jspecify.annotations.NullMarked;
