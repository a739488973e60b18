/**
 * What a Kafka record says: a submission or a cancel command, as a CloudEvent (structured or
 * binary) or as bare JSON with headers; with every fault that was found in it.
 */
@NullMarked
package dev.trainyard.adapters.kafka.form;

import org.jspecify.annotations.NullMarked;
