@NullMarked
package dev.trainyard.adapters.vertex.frontdoor;

import org.jspecify.annotations.NullMarked;
