/** Batches of jobs: how far they are, and what can be done to all of their jobs. */
@NullMarked
package dev.trainyard.adapters.web.batch;

import org.jspecify.annotations.NullMarked;
