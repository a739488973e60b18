/** The formats themselves: records in, lines out. Each is made once per answer. */
@NullMarked
package dev.trainyard.cli.format.write;

import org.jspecify.annotations.NullMarked;
