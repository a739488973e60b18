/**
 * PostgreSQL and Kafka as real servers out of Maven Central, for a machine that has neither: they
 * listen on loopback only, keep what they hold in a folder, and outlive a killed JVM unharmed.
 */
@NullMarked
package dev.trainyard.embedded;

import org.jspecify.annotations.NullMarked;
