/** Text that can be stored and sent; for every other package of the domain. */
@NullMarked
package dev.trainyard.domain.text;

import org.jspecify.annotations.NullMarked;
