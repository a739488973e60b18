/** What jobs print, line by line as it comes. */
@NullMarked
package dev.trainyard.cli.logs;

import org.jspecify.annotations.NullMarked;
