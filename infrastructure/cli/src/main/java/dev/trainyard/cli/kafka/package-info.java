/** Kafka as a user of Trainyard meets it: jobs in, events out, dead letters. Used by the demo. */
@NullMarked
package dev.trainyard.cli.kafka;

import org.jspecify.annotations.NullMarked;
