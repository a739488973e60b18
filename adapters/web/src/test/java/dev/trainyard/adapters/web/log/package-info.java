/** What jobs printed, as callers see it. */
@NullMarked
package dev.trainyard.adapters.web.log;

import org.jspecify.annotations.NullMarked;
