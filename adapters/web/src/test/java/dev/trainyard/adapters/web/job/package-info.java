@NullMarked
package dev.trainyard.adapters.web.job;

import org.jspecify.annotations.NullMarked;
