/** Jobs, their history, their cancelling and their batches, as JSON. */
@NullMarked
package dev.trainyard.adapters.web.job;

import org.jspecify.annotations.NullMarked;
