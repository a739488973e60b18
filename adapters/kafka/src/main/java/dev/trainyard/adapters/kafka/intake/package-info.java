/** Takes records from the submissions topic; a record is acknowledged when what it asks is done. */
@NullMarked
package dev.trainyard.adapters.kafka.intake;

import org.jspecify.annotations.NullMarked;
