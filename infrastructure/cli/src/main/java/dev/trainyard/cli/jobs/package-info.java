/** The commands about jobs: submit, list, describe, watch, cancel, history. */
@NullMarked
package dev.trainyard.cli.jobs;

import org.jspecify.annotations.NullMarked;
