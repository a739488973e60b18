/** A job's life: from a submission to an end that stays, one recorded transition at a time. */
@NullMarked
package dev.trainyard.domain.job;

import org.jspecify.annotations.NullMarked;
