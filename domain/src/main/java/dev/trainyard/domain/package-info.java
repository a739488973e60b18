/** What is true about jobs, whatever stores, carries or runs them. */
@NullMarked
package dev.trainyard.domain;

import org.jspecify.annotations.NullMarked;
