@NullMarked
package dev.trainyard.adapters.web.batch;

import org.jspecify.annotations.NullMarked;
