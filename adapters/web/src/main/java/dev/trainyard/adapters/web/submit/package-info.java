/**
 * Submitting: one job, or as many as a stream brings, answered line by line while it still comes,
 * in constant memory.
 */
@NullMarked
package dev.trainyard.adapters.web.submit;

import org.jspecify.annotations.NullMarked;
