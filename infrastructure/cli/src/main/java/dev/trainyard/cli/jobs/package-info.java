/** The commands about jobs and their history, in their groups. */
@NullMarked
package dev.trainyard.cli.jobs;

import org.jspecify.annotations.NullMarked;
