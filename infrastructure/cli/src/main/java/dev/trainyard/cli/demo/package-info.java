/** The demo: a whole stack on free ports, five jobs through Kafka, and what became of them. */
@NullMarked
package dev.trainyard.cli.demo;

import org.jspecify.annotations.NullMarked;
