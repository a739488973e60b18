/** What came of it, looked up from outside: in tables, on the emulator, on Kafka's topics. */
@NullMarked
package dev.trainyard.chaos.verdict;

import org.jspecify.annotations.NullMarked;
