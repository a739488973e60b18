/** Trainyard as Vertex AI: Google's methods on the use cases. */
@NullMarked
package dev.trainyard.adapters.vertex.frontdoor;

import org.jspecify.annotations.NullMarked;
