/** The demo: a whole stack on free ports, four jobs through Kafka, and what became of them. */
@NullMarked
package dev.trainyard.cli.demo;

import org.jspecify.annotations.NullMarked;
