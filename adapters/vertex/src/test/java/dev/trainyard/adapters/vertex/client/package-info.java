@NullMarked
package dev.trainyard.adapters.vertex.client;

import org.jspecify.annotations.NullMarked;
