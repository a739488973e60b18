/** How often the jobs that run on Vertex are looked at. Whoever watches asks here. */
@NullMarked
package dev.trainyard.domain.watch;

import org.jspecify.annotations.NullMarked;
