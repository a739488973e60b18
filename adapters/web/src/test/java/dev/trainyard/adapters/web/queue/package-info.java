@NullMarked
package dev.trainyard.adapters.web.queue;

import org.jspecify.annotations.NullMarked;
