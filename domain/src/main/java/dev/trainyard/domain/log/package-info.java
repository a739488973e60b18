/** What training code prints, line by line. */
@NullMarked
package dev.trainyard.domain.log;

import org.jspecify.annotations.NullMarked;
