/** From the bytes of a body to what its lines ask for, read ahead within a bound of memory. */
@NullMarked
package dev.trainyard.adapters.web.draft;

import org.jspecify.annotations.NullMarked;
