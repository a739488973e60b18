@NullMarked
package dev.trainyard.adapters.web.explain;

import org.jspecify.annotations.NullMarked;
