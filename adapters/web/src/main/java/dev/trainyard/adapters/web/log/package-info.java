/** What jobs printed, over HTTP. */
@NullMarked
package dev.trainyard.adapters.web.log;

import org.jspecify.annotations.NullMarked;
