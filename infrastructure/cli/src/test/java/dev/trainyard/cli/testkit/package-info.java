/** A scripted server and a command line whose clock, terminal and environment a test sets. */
@NullMarked
package dev.trainyard.cli.testkit;

import org.jspecify.annotations.NullMarked;
