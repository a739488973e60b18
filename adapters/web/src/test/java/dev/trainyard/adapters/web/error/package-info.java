@NullMarked
package dev.trainyard.adapters.web.error;

import org.jspecify.annotations.NullMarked;
