/** Tried on Debian's registry, with skopeo and pip. */
@NullMarked
package dev.trainyard.adapters.packaging;

import org.jspecify.annotations.NullMarked;
