/** Which requests may be written down: every violation found in one look, by field path. */
@NullMarked
package dev.trainyard.domain.rules;

import org.jspecify.annotations.NullMarked;
