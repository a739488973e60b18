@NullMarked
package dev.trainyard.adapters.vertex.wire;

import org.jspecify.annotations.NullMarked;
