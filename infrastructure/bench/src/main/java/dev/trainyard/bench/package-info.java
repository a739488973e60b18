/** Benchmarks: Trainyard beside its peers, in the same run on the same machine. */
@NullMarked
package dev.trainyard.bench;

import org.jspecify.annotations.NullMarked;
